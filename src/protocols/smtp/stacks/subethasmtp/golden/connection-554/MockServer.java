import java.net.InetAddress;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

public class MockServer {
    static class Sessions implements SessionHandler {
        public SessionAcceptance accept(Session session) {
            return SessionAcceptance.failure(554, "mx.example.com ESMTP not accepting connections");
        }

        public void onSessionEnd(Session session) {}
    }

    public static void main(String[] args) {
        SMTPServer.port(2525)
            .bindAddress(InetAddress.getLoopbackAddress())
            .sessionHandler(new Sessions())
            .messageHandler((context, from, to, content) -> {})
            .build()
            .start();
    }
}
