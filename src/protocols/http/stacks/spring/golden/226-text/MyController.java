import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class MyController {

    @GetMapping("/endpoint")
    public ResponseEntity<String> myEndpoint() {
        return ResponseEntity
            .status(226)
            .contentType(MediaType.parseMediaType("text/plain; charset=utf-8"))
            .header("ETag", "\"v2\"")
            .header("IM", "diffe")
            .body("2c\nIt's \"two\" \\ \t#{x}\n.\n");
    }
}
