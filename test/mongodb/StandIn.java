/** Starts mongo-java-server on loopback, prints its port, and ends when its standard input does. */
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.List;

public final class StandIn {

    /** The earliest version that the driver talks to; the server's own settings end with the wire version of 4.2. */
    private static final MongoVersion VERSION = new MongoVersion() {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(4, 4, 0);
        }

        @Override
        public int getWireVersion() {
            return 9;
        }
    };

    /** Knows the command that MongoDB has had since 4.4.2 for `isMaster`. */
    private static final class Backend extends MemoryBackend {
        @Override
        public Document handleCommand(Channel channel, String database, String command, Document query) {
            if (!command.equals("hello")) return super.handleCommand(channel, database, command, query);
            return super.handleCommand(channel, database, "isMaster", query).append("isWritablePrimary", true);
        }
    }

    /** Takes a port; 0 is any that is free. */
    public static void main(String[] arguments) throws Exception {
        MongoServer server = new MongoServer(new Backend().version(VERSION));
        server.bind(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])));
        System.out.println(server.getLocalAddress().getPort());
        System.out.flush();
        while (System.in.read() != -1) {
            // Whoever started it says nothing: only its end counts.
        }
        System.exit(0);
    }
}
