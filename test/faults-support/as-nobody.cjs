/** Required into the server: it goes on as nobody, because no permission binds root. Whoever is not root stays who they are. */
if (process.getuid?.() === 0) {
  process.setgroups([]);
  process.setgid(65534);
  process.setuid(65534);
}
