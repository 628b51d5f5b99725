import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class MyController {

    record Body(String error, String message) {}

    @DeleteMapping("/endpoint")
    public ResponseEntity<Body> myEndpoint() {
        return ResponseEntity
            .status(405)
            .header("Allow", "GET, HEAD")
            .body(new Body("method_not_allowed", "Method Not Allowed"));
    }
}
