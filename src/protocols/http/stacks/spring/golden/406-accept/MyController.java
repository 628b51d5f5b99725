import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class MyController {

    record Body(String error, String message) {}

    @GetMapping("/endpoint")
    public ResponseEntity<Body> myEndpoint() {
        return ResponseEntity
            .status(406)
            .contentType(MediaType.APPLICATION_JSON)
            .body(new Body("not_acceptable", "Not Acceptable"));
    }
}
