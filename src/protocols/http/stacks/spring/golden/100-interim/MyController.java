import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class MyController {

    record Body(String status) {}

    @PostMapping("/endpoint")
    public ResponseEntity<Body> myEndpoint(@RequestBody byte[] content) {
        return ResponseEntity
            .status(200)
            .body(new Body("success"));
    }
}
