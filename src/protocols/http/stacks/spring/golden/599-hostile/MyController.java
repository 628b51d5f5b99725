import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class MyController {

    record Body(String error, String message) {}

    @GetMapping("/endpoint")
    public ResponseEntity<Body> myEndpoint() {
        return ResponseEntity
            .status(599)
            .header("X-Odd", "a\"b'c\\d #{e} ${f} %g")
            .body(new Body("its_x_y_z_s_q_b", "it's \"x\" \\ #{y} ${z} %s é 한 `q` <b> {{ }}"));
    }
}
