import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

public class MockServer {
    static class Handler implements MessageHandler {
        public void from(String sender) {}

        public void recipient(String recipient) {}

        public String data(InputStream content) throws IOException {
            content.readAllBytes();
            return "2.0.0 Ok: queued as 4F2kQ11pXyz9";
        }

        public void done() {}
    }

    public static void main(String[] args) {
        SMTPServer.port(2525)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(context -> new Handler())
            .build()
            .start();
    }
}
