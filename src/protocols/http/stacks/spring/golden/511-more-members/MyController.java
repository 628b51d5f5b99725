import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class MyController {

    record Body(String error, boolean retry, int after, List<Object> links, BodyLogin login) {}
    record BodyLogin(String href) {}

    @GetMapping("/endpoint")
    public ResponseEntity<Body> myEndpoint() {
        return ResponseEntity
            .status(511)
            .body(new Body("x", true, 30, Arrays.asList("a", null), new BodyLogin("http://portal.example/")));
    }
}
