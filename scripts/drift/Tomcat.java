import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.util.ServerInfo;

/** Has a Tomcat send each status from 200 to 999, and prints its version and the phrases that came, as JSON. */
class Phrases {
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        var folder = Files.createTempDirectory("wirecodes-drift-");
        var tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.getConnector().setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "status", new HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) {
                response.setStatus(Integer.parseInt(request.getPathInfo().substring(1)));
            }
        });
        context.addServletMappingDecoded("/*", "status");
        tomcat.start();
        var phrases = new ArrayList<String>();
        for (var status = 200; status < 1000; status++) {
            var start = "HTTP/1.1 " + status + " ";
            var line = ask(tomcat.getConnector().getLocalPort(), status);
            if (!line.startsWith(start)) throw new IllegalStateException(status + " is answered with " + line);
            var phrase = line.substring(start.length());
            if (!phrase.isEmpty()) phrases.add("\"" + status + "\": \"" + phrase + "\"");
        }
        tomcat.stop();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
        var version = ServerInfo.getServerInfo().replace("Apache Tomcat/", "");
        System.out.println("{\"version\": \"" + version + "\", \"phrases\": {" + String.join(", ", phrases) + "}}");
        System.exit(0);
    }

    private static String ask(int port, int status) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request = "GET /" + status + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var input = new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1);
            return new BufferedReader(input).readLine();
        }
    }
}
