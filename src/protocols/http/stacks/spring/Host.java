package host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.apache.catalina.util.ServerInfo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.json.JsonWriter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.SpringVersion;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hosts every snippet, each in a package of its own: java host.Host &lt;sources&gt; &lt;classes&gt;
 *
 * <p>A plain Spring Boot application, but for two things that let controllers of one name live side by side: beans are named by
 * their full class name, and the path of a controller begins with its package.
 */
@SpringBootApplication
@ComponentScan(
        basePackages = {"host", "snip"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Host implements WebMvcConfigurer {

    private static final Map<String, String> failed = new TreeMap<>();
    private static List<String> keys;

    public static void main(String[] arguments) throws IOException {
        compile(Path.of(arguments[0]), Path.of(arguments[1]));
        var context = SpringApplication.run(
                Host.class,
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn");
        hello(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Prints the line that the harness waits for. */
    private static void hello(String port) {
        var versions = new TreeMap<String, String>();
        versions.put("spring-boot", SpringBootVersion.getVersion());
        versions.put("spring", SpringVersion.getVersion());
        versions.put("tomcat", ServerInfo.getServerInfo().replace("Apache Tomcat/", ""));
        versions.put("java", System.getProperty("java.version"));
        var at = new TreeMap<String, String>();
        for (var key : keys) at.put(key, "http://127.0.0.1:" + port + "/s/" + key + "/endpoint");
        var hello = Map.of("versions", versions, "at", at, "failed", failed);
        System.out.println(JsonWriter.standard().writeToString(hello));
    }

    /** Compiles the snippets together; those with an error are reported, and the others compiled without them. */
    private static void compile(Path sources, Path classes) throws IOException {
        try (var folders = Files.list(sources.resolve("snip"))) {
            var names = folders.map(folder -> folder.getFileName().toString()).sorted();
            // The folder of a snippet that is gone may be left.
            keys = new ArrayList<>(names.filter(key -> Files.exists(file(sources, key))).toList());
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        var options = List.of("-parameters", "-proc:none", "-d", classes.toString());
        var files = compiler.getStandardFileManager(null, null, null);
        while (!keys.isEmpty()) {
            var units = files.getJavaFileObjectsFromPaths(keys.stream().map(key -> file(sources, key)).toList());
            var found = new DiagnosticCollector<JavaFileObject>();
            if (compiler.getTask(null, files, found, options, null, units).call()) return;
            for (var problem : found.getDiagnostics()) {
                if (problem.getKind() != Diagnostic.Kind.ERROR) continue;
                if (problem.getSource() == null) throw new IllegalStateException(problem.toString());
                var key = Path.of(problem.getSource().toUri()).getParent().getFileName().toString();
                // Line 1 is the package line of the harness.
                var line = problem.getLineNumber() - 1;
                failed.putIfAbsent(key, "line " + line + ": " + problem.getMessage(Locale.ROOT));
            }
            keys.removeAll(failed.keySet());
        }
    }

    private static Path file(Path sources, String key) {
        return sources.resolve("snip").resolve(key).resolve("MyController.java");
    }

    @Override
    public void configurePathMatch(PathMatchConfigurer configurer) {
        for (var key : keys) {
            configurer.addPathPrefix("/s/" + key, type -> type.getPackageName().equals("snip." + key));
        }
    }

    @RestController
    static class Questions {

        @GetMapping(path = "/__ping", produces = "text/plain")
        String ping() {
            return "pong";
        }
    }
}
