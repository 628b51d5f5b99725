import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

public class MockServer {
    static class Handler implements MessageHandler {
        public void from(String sender) {}

        public void recipient(String recipient) throws RejectException {
            throw new RejectException(451, "Temporary local problem - please try later");
        }

        public String data(InputStream content) throws IOException {
            content.readAllBytes();
            return null;
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
