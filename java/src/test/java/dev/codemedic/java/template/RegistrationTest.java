package dev.codemedic.java.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.propose.Heals;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    @Test
    void everyTemplateIsRegisteredSaysWhatItHealsAndHasATest() throws Exception {
        List<Class<?>> registered = ServiceLoader.load(JavaTemplate.class).stream()
                .<Class<?>>map(ServiceLoader.Provider::type)
                .toList();
        assertThat(registered).hasSameElementsAs(written());
        assertThat(registered).allSatisfy(type -> {
            assertThat(type.getAnnotation(Heals.class)).as(type.getSimpleName()).isNotNull();
            assertThat(Class.forName(type.getName() + "Test")).isNotNull();
        });
    }

    private static List<Class<?>> written() throws IOException, URISyntaxException, ClassNotFoundException {
        var location = JavaTemplate.class.getProtectionDomain().getCodeSource().getLocation();
        var folder = Path.of(location.toURI())
                .resolve(JavaTemplate.class.getPackageName().replace('.', '/'));
        var found = new ArrayList<Class<?>>();
        try (var files = Files.list(folder)) {
            for (var file : files.map(each -> each.getFileName().toString())
                    .filter(each -> each.endsWith(".class"))
                    .toList()) {
                var type = Class.forName(
                        JavaTemplate.class.getPackageName() + "." + file.substring(0, file.lastIndexOf('.')));
                if (JavaTemplate.class.isAssignableFrom(type) && !type.isInterface()) {
                    found.add(type);
                }
            }
        }
        return found;
    }
}
