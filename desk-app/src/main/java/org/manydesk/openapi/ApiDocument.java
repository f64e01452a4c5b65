package org.manydesk.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.OpenAPI;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document of the running application: all resource classes of all modules, found as beans. */
@ApplicationScoped
class ApiDocument {
    private final BeanManager beans;

    private @Nullable OpenAPI read;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ApiDocument() {
        this(null);
    }

    @Inject
    ApiDocument(BeanManager beans) {
        this.beans = beans;
    }

    synchronized OpenAPI api() {
        if (read == null) read = new ApiReading().of(resources());
        return read;
    }

    byte[] json() throws JsonProcessingException {
        return Json.mapper().writeValueAsString(api()).getBytes(StandardCharsets.UTF_8);
    }

    byte[] yaml() throws JsonProcessingException {
        return Yaml.mapper().writeValueAsString(api()).getBytes(StandardCharsets.UTF_8);
    }

    private List<Class<?>> resources() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .collect(Collectors.toUnmodifiableList());
    }
}
