package org.manydesk.openapi;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The body of a call: its one parameter that comes from nowhere else. */
record Bodies(Schemas schemas) {
    private static final List<Class<? extends Annotation>> FROM_ELSEWHERE =
            List.of(PathParam.class, QueryParam.class, HeaderParam.class, BeanParam.class, Context.class);

    Optional<RequestBody> of(Call call) {
        return Arrays.stream(call.method().getParameters())
                .filter(Bodies::isBody)
                .findFirst()
                .map(parameter -> body(call, parameter));
    }

    private static boolean isBody(Parameter parameter) {
        return FROM_ELSEWHERE.stream().noneMatch(parameter::isAnnotationPresent)
                && !MultivaluedMap.class.isAssignableFrom(parameter.getType());
    }

    private RequestBody body(Call call, Parameter parameter) {
        var content = new Content();
        var type = typeTold(call).orElse(parameter.getParameterizedType());
        var schema = call.verb().equals("PATCH") ? schemas.patchOf(type) : schemas.of(type);
        call.consumes().forEach(media -> content.addMediaType(media, new MediaType().schema(schema)));
        return new RequestBody().required(true).content(content);
    }

    /** What a patch looks like is told by an annotation, since it arrives as any JSON. */
    private static Optional<Type> typeTold(Call call) {
        var told = call.method().getAnnotation(io.swagger.v3.oas.annotations.parameters.RequestBody.class);
        if (told == null) return Optional.empty();
        return Arrays.stream(told.content())
                .map(content -> (Type) content.schema().implementation())
                .filter(type -> type != Void.class)
                .findFirst();
    }
}
