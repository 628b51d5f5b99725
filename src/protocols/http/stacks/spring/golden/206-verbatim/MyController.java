import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class MyController {

    @GetMapping("/endpoint")
    public ResponseEntity<String> myEndpoint() {
        return ResponseEntity
            .status(206)
            .contentType(MediaType.APPLICATION_JSON)
            .header("Content-Range", "bytes 0-19/20")
            .body("{\"status\":\"success\"}");
    }
}
