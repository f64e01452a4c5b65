package org.manydesk.openapi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.OpenToAll;
import org.manydesk.rest.WithoutPrecondition;
import org.manydesk.scope.Role;

/** A method of a resource class that answers HTTP calls. */
record Call(Class<?> resource, Method method) {
    private static final Set<String> CHANGING = Set.of("PUT", "PATCH", "DELETE");

    static Stream<Call> of(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .map(method -> new Call(resource, method))
                .filter(call -> call.httpMethod().isPresent());
    }

    private Optional<String> httpMethod() {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** GET, POST and so on. */
    String verb() {
        return httpMethod().orElseThrow();
    }

    /** The path below the base path, e.g. {@code /tenants/{key}}; expressions of parameters are left out. */
    String path() {
        var below = Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value);
        var whole = resource.getAnnotation(Path.class).value() + "/" + below.orElse("");
        return ("/" + whole)
                .replaceAll("\\{\\s*(\\w+)\\s*:[^/]*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("/$", "");
    }

    /** Unique over all calls, e.g. {@code tenants_open}. */
    String operationId() {
        var name = resource.getSimpleName().replaceAll("Resource$", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1) + "_" + method.getName();
    }

    List<String> consumes() {
        return nearest(Consumes.class).map(Consumes::value).map(List::of).orElse(List.of(MediaType.APPLICATION_JSON));
    }

    List<String> produces() {
        return nearest(Produces.class).map(Produces::value).map(List::of).orElse(List.of(MediaType.APPLICATION_JSON));
    }

    boolean isOpen() {
        return method.isAnnotationPresent(OpenToAll.class);
    }

    /** Who may call it; nobody in particular where it is open. */
    List<Role> roles() {
        var allowed = method.getAnnotation(Allowed.class);
        if (allowed == null) return List.of();
        return Arrays.stream(Role.values())
                .filter(role -> Arrays.stream(allowed.value()).anyMatch(role::includes))
                .toList();
    }

    boolean changes() {
        return !verb().equals("GET");
    }

    boolean needsPrecondition() {
        return CHANGING.contains(verb()) && !method.isAnnotationPresent(WithoutPrecondition.class);
    }

    boolean honoursIdempotencyKey() {
        return verb().equals("POST") && !isOpen();
    }

    private <A extends Annotation> Optional<A> nearest(Class<A> type) {
        var own = Optional.ofNullable(method.getAnnotation(type));
        return own.isPresent() ? own : Optional.ofNullable(resource.getAnnotation(type));
    }
}
