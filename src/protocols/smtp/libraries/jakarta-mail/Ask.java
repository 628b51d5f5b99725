import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/** Sends a message with Jakarta Mail as an application does: java Ask &lt;port&gt; &lt;moment&gt; &lt;version of Angus Mail&gt; */
public class Ask {
    public static void main(String[] args) throws MessagingException {
        String moment = args[1];
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", args[0]);
        properties.put("mail.smtp.localhost", "mail.example.org");
        properties.put("mail.smtp.starttls.required", String.valueOf(moment.equals("STARTTLS")));
        properties.put("mail.smtp.auth", String.valueOf(moment.equals("AUTH")));

        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("anna@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("bob@example.com"));
        message.setSubject("Order 42 has shipped");
        message.setText("Hello Bob.");

        String prints = "null";
        try {
            if (moment.equals("AUTH")) Transport.send(message, "alice", "wonderland");
            else Transport.send(message);
        } catch (MessagingException error) {
            prints = quoted(error.toString());
        }
        System.out.printf(
            "{\"versions\": {\"angus-mail\": %s, \"java\": %s}, \"prints\": %s}%n",
            quoted(args[2]), quoted(System.getProperty("java.version")), prints);
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char sign : text.toCharArray()) {
            if (sign == '"' || sign == '\\') json.append('\\').append(sign);
            else if (sign < ' ') json.append(String.format("\\u%04x", (int) sign));
            else json.append(sign);
        }
        return json.append('"').toString();
    }
}
