package host;

import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.ServerCredentials;
import io.grpc.ServerServiceDefinition;
import java.io.IOException;
import java.util.TreeMap;

/** Runs the main method of every snippet, each on a port of its own: java host.Host &lt;version&gt; &lt;keys…&gt;. An object of it stands for the builder of a server. */
public class Host {

    private static Server last;

    /** What stands in a snippet in place of the method of Grpc: the server takes a free port. */
    public static Host newServerBuilderForPort(int port, ServerCredentials credentials) {
        return new Host(io.grpc.Grpc.newServerBuilderForPort(0, credentials));
    }

    private final ServerBuilder<?> builder;

    private Host(ServerBuilder<?> builder) {
        this.builder = builder;
    }

    public Host addService(ServerServiceDefinition service) {
        builder.addService(service);
        return this;
    }

    public Host build() {
        return this;
    }

    public Host start() throws IOException {
        last = builder.build().start();
        return this;
    }

    public void awaitTermination() {
        // The harness ends it.
    }

    public static void main(String[] arguments) throws InterruptedException {
        var at = new TreeMap<String, String>();
        var failed = new TreeMap<String, String>();
        for (var place = 1; place < arguments.length; place++) {
            var key = arguments[place];
            try {
                var main = Class.forName("snip." + key + ".MockServer").getMethod("main", String[].class);
                main.invoke(null, (Object) new String[0]);
                at.put(key, "http://127.0.0.1:" + last.getPort());
            } catch (ReflectiveOperationException | LinkageError error) {
                failed.put(key, String.valueOf(error.getCause() == null ? error : error.getCause()).replace('"', '\''));
            }
        }
        var versions = new TreeMap<String, String>();
        versions.put("grpc-java", arguments[0]);
        versions.put("java", System.getProperty("java.version"));
        System.out.println("{\"versions\":" + json(versions) + ",\"at\":" + json(at) + ",\"failed\":" + json(failed) + "}");
        // No thread of the servers keeps the program alive.
        last.awaitTermination();
    }

    private static String json(TreeMap<String, String> map) {
        var members = map.entrySet().stream().map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"").toList();
        return "{" + String.join(",", members) + "}";
    }
}
