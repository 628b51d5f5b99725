import java.net.InetAddress;
import org.subethamail.smtp.server.SMTPServer;

public class MockServer {
    public static void main(String[] args) {
        SMTPServer.port(2525)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandler((context, from, to, content) -> {})
            .build()
            .start();
    }
}
