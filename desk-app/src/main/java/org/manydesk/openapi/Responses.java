package org.manydesk.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.manydesk.rest.Answers;
import org.manydesk.rest.ProblemJson;

/** What a call may answer: the thing itself, or one of the problems that our conventions know. */
record Responses(Schemas schemas) {
    private static final Map<Integer, String> PROBLEMS = new TreeMap<>(Map.of(
            400, "The input cannot be read",
            401, "No valid token came with the call",
            403, "In scope, but the caller's role does not allow it",
            404, "There is no such thing, or it lies outside the caller's scope",
            409, "The present state does not allow it, or the first call with this Idempotency-Key is still running",
            412, "Someone else changed it in the meantime",
            422, "The input breaks a rule; errors say where, as JSON pointers",
            428, "If-Match is missing",
            429, "Too many calls; Retry-After says how long to wait"));

    /** The problems as shared responses of the document. */
    Map<String, ApiResponse> shared() {
        var shared = new TreeMap<String, ApiResponse>();
        PROBLEMS.forEach((status, description) -> shared.put(name(status), problem(status, description)));
        return shared;
    }

    private ApiResponse problem(int status, String description) {
        var content = new Content()
                .addMediaType(ProblemJson.MEDIA_TYPE, new MediaType().schema(schemas.of(ProblemJson.class)));
        var response = new ApiResponse().description(description).content(content);
        return status == 429 ? response.addHeaderObject("Retry-After", header("Seconds to wait")) : response;
    }

    ApiResponses of(Call call) {
        var responses = new ApiResponses();
        successes(call).forEach(status -> responses.addApiResponse(Integer.toString(status), success(call, status)));
        problemsOf(call)
                .forEach(status -> responses.addApiResponse(
                        Integer.toString(status), new ApiResponse().$ref("#/components/responses/" + name(status))));
        return responses;
    }

    private static List<Integer> successes(Call call) {
        var told = call.method().getAnnotation(Answers.class);
        if (told != null && told.status().length > 0)
            return Arrays.stream(told.status()).boxed().toList();
        if (isEmpty(type(call))) return List.of(204);
        return List.of(call.verb().equals("POST") && type(call) != call.method().getGenericReturnType() ? 201 : 200);
    }

    private ApiResponse success(Call call, int status) {
        var response = new ApiResponse().description(status == 201 ? "Created" : "Done");
        if (status == 201) response.addHeaderObject("Location", header("Where it is now"));
        if (isEmpty(type(call))) return response;
        var content = new Content();
        call.produces()
                .forEach(media -> content.addMediaType(media, new MediaType().schema(schemas.of(shown(call, media)))));
        return response.content(content);
    }

    /** Documents are bytes, whatever the method answers as JSON. */
    private static Type shown(Call call, String mediaType) {
        return mediaType.endsWith("json") ? type(call) : byte[].class;
    }

    private static Type type(Call call) {
        var told = call.method().getAnnotation(Answers.class);
        return told == null ? call.method().getGenericReturnType() : told.value();
    }

    private static boolean isEmpty(Type type) {
        return type == Void.class || type == void.class || type == Response.class;
    }

    private static List<Integer> problemsOf(Call call) {
        return PROBLEMS.keySet().stream()
                .filter(status -> mayFail(call, status))
                .toList();
    }

    private static boolean mayFail(Call call, int status) {
        return switch (status) {
            case 401 -> true;
            case 403 -> !call.isOpen();
            case 404 -> call.path().contains("{");
            case 409, 422 -> call.changes();
            case 412, 428 -> call.needsPrecondition();
            default -> true;
        };
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static String name(int status) {
        return "Problem" + status;
    }
}
