package host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.TreeMap;

/** Runs the main method of every snippet, each on a port of its own: java host.Host &lt;version&gt; &lt;keys…&gt; */
public class Host {

    private static int last;

    /** What stands in a snippet in place of 2525: a free port. */
    public static int port() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            last = socket.getLocalPort();
            return last;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    public static void main(String[] arguments) {
        var at = new TreeMap<String, String>();
        var failed = new TreeMap<String, String>();
        for (var place = 1; place < arguments.length; place++) {
            var key = arguments[place];
            try {
                var main = Class.forName("snip." + key + ".MockServer").getMethod("main", String[].class);
                main.invoke(null, (Object) new String[0]);
                at.put(key, "smtp://127.0.0.1:" + last);
            } catch (ReflectiveOperationException | LinkageError error) {
                failed.put(key, String.valueOf(error.getCause() == null ? error : error.getCause()).replace('"', '\''));
            }
        }
        var versions = new TreeMap<String, String>();
        versions.put("subethasmtp", arguments[0]);
        versions.put("java", System.getProperty("java.version"));
        System.out.println("{\"versions\":" + json(versions) + ",\"at\":" + json(at) + ",\"failed\":" + json(failed) + "}");
    }

    private static String json(TreeMap<String, String> map) {
        var members = map.entrySet().stream().map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"").toList();
        return "{" + String.join(",", members) + "}";
    }
}
