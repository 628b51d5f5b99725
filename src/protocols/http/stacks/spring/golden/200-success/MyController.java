import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class MyController {

    record Body(String status) {}

    @GetMapping("/endpoint")
    public ResponseEntity<Body> myEndpoint() {
        return ResponseEntity
            .status(200)
            .body(new Body("success"));
    }
}
