import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class MyController {

    record Body(String error, String message) {}

    @GetMapping("/endpoint")
    public ResponseEntity<Body> myEndpoint() {
        return ResponseEntity
            .status(401)
            .header("WWW-Authenticate", "Bearer realm=\"api\"")
            .body(new Body("unauthorized", "Unauthorized"));
    }
}
