package org.manydesk.openapi;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;

/** The parameters of a call: those of its path, its query, and the headers that our conventions know. */
record Parameters(Schemas schemas) {
    Stream<io.swagger.v3.oas.models.parameters.Parameter> of(Call call) {
        var declared = Arrays.stream(call.method().getParameters()).flatMap(this::declared);
        return Stream.concat(declared, conventional(call));
    }

    private Stream<io.swagger.v3.oas.models.parameters.Parameter> declared(java.lang.reflect.Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class))
            return Arrays.stream(parameter.getType().getDeclaredFields())
                    .flatMap(field -> of(field, field.getGenericType()));
        return of(parameter, parameter.getParameterizedType());
    }

    private Stream<io.swagger.v3.oas.models.parameters.Parameter> of(AnnotatedElement place, Type type) {
        var path = place.getAnnotation(PathParam.class);
        if (path != null) return Stream.of(described(new PathParameter().name(path.value()), place, type));
        var query = place.getAnnotation(QueryParam.class);
        if (query == null) return Stream.empty();
        return Stream.of(described(new QueryParameter().name(query.value()).required(false), place, type));
    }

    private io.swagger.v3.oas.models.parameters.Parameter described(
            io.swagger.v3.oas.models.parameters.Parameter parameter, AnnotatedElement place, Type type) {
        var told = place.getAnnotation(Parameter.class);
        var schema = told != null && told.schema().type().equals("integer") ? number(told) : schema(type);
        var usual = place.getAnnotation(DefaultValue.class);
        if (usual != null) schema.setDefault(usual.value());
        if (told != null && !told.description().isEmpty()) parameter.description(told.description());
        return parameter.schema(schema);
    }

    /** A number that is read as text, so that a wrong one is told with its name. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the library's type
    private static Schema<Object> number(Parameter told) {
        var schema = new IntegerSchema()
                .minimum(new BigDecimal(told.schema().minimum()))
                .maximum(new BigDecimal(told.schema().maximum()));
        return (Schema) schema;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the library's type
    private Schema<Object> schema(Type type) {
        if (type instanceof ParameterizedType list && isMany(list))
            return (Schema) schemas.listOf(list.getActualTypeArguments()[0]);
        var schema = schemas.of(type);
        return (Schema) schema;
    }

    private static boolean isMany(ParameterizedType type) {
        return type.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw);
    }

    private static Stream<io.swagger.v3.oas.models.parameters.Parameter> conventional(Call call) {
        if (call.needsPrecondition())
            return Stream.of(new HeaderParameter()
                    .name("If-Match")
                    .required(true)
                    .description("The ETag that was read, or * for whatever version is there")
                    .schema(new StringSchema()));
        if (!call.honoursIdempotencyKey()) return Stream.empty();
        return Stream.of(new HeaderParameter()
                .name("Idempotency-Key")
                .required(false)
                .description("The same key and body within 24 hours get the first answer again")
                .schema(new StringSchema().minLength(1).maxLength(255)));
    }
}
