/**
 * Gives caseledger its user in EventStoreDB, which may read the whole log and append to it, and neither delete a stream nor
 * set a limit on one. Runs in a container of its own at each start: what is there stays, and the password becomes the given one.
 *
 *   EVENTSTORE_NODES  the nodes, host:port, separated by commas
 *   EVENTSTORE_ADMIN_PASSWORD  EVENT_STORE_PASSWORD
 *   NODE_EXTRA_CA_CERTS        the authority's certificate
 */
const { EventStoreDBClient, jsonEvent } = require('@eventstore/db-client');

const USER = 'caseledger';
const ADMINS = '$admins';
const { EVENTSTORE_NODES, EVENTSTORE_ADMIN_PASSWORD, EVENT_STORE_PASSWORD, NODE_EXTRA_CA_CERTS } = process.env;

/** The password stands in connection strings, so it holds nothing that would have to be escaped there. */
function check(name) {
  if (!/^[A-Za-z0-9]{16,}$/.test(process.env[name] ?? ''))
    throw new Error(`${name} must be 16 or more letters and digits.`);
}

/** The address of the node that leads: users are made there. */
async function findLeader() {
  for (const node of EVENTSTORE_NODES.split(',')) {
    const answer = await fetch(`https://${node}/info`).catch(() => undefined);
    if (answer?.ok && /leader/i.test((await answer.json()).state)) return node;
  }
  throw new Error('No node says that it leads.');
}

async function askAdmin(leader, path, method, body) {
  const answer = await fetch(`https://${leader}${path}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`admin:${EVENTSTORE_ADMIN_PASSWORD}`).toString('base64')}`,
      accept: 'application/json',
      'content-type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok && answer.status !== 404) throw new Error(`${method} ${path} was answered ${answer.status}.`);
  return answer.status;
}

/** Only admins delete streams and set their metadata; only admins and caseledger read the whole log. */
async function limitRights() {
  const url = `esdb://admin:${EVENTSTORE_ADMIN_PASSWORD}@${EVENTSTORE_NODES}?tlsCAFile=${NODE_EXTRA_CA_CERTS}`;
  const client = EventStoreDBClient.connectionString(url);
  const both = [ADMINS, USER];
  await client.appendToStream(
    '$settings',
    jsonEvent({
      type: 'update-default-acl',
      data: {
        $userStreamAcl: { $r: both, $w: both, $d: ADMINS, $mr: both, $mw: ADMINS },
        $systemStreamAcl: { $r: ADMINS, $w: ADMINS, $d: ADMINS, $mr: ADMINS, $mw: ADMINS },
      },
    }),
  );
  await client.setStreamMetadata('$all', { acl: { readRoles: both } });
  await client.dispose();
}

async function prepare() {
  ['EVENTSTORE_ADMIN_PASSWORD', 'EVENT_STORE_PASSWORD'].forEach(check);
  const leader = await findLeader();
  if ((await askAdmin(leader, `/users/${USER}`, 'GET')) === 404) {
    // The user comes last: whoever finds it finds the rights as well.
    await limitRights();
    const user = { loginName: USER, fullName: USER, groups: [], password: EVENT_STORE_PASSWORD };
    await askAdmin(leader, '/users/', 'POST', user);
  } else {
    await askAdmin(leader, `/users/${USER}/command/reset-password`, 'POST', { newPassword: EVENT_STORE_PASSWORD });
  }
}

prepare().then(
  () => process.exit(0),
  ({ message }) => {
    process.stderr.write(`${message}\n`);
    process.exit(1);
  },
);
