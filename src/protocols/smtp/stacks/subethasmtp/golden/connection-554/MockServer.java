import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

public class MockServer {
    static class Handler implements MessageHandler {
        public void from(String sender) {}

        public void recipient(String recipient) {}

        public String data(InputStream content) throws IOException {
            content.readAllBytes();
            return null;
        }

        public void done() {}
    }

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
            .messageHandlerFactory(context -> new Handler())
            .build()
            .start();
    }
}
