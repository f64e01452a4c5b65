package org.manydesk.openapi;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.scope.Role;

/** Describes one call. */
record Operations(Parameters parameters, Bodies bodies, Responses responses) {
    static final String BEARER = "bearer";

    Operation of(Call call) {
        var operation = new Operation()
                .operationId(call.operationId())
                .summary(summary(call))
                .description(description(call))
                .responses(responses.of(call));
        Optional.ofNullable(call.resource().getAnnotation(Tag.class))
                .map(Tag::name)
                .ifPresent(operation::addTagsItem);
        parameters.of(call).forEach(operation::addParametersItem);
        bodies.of(call).ifPresent(operation::setRequestBody);
        operation.addExtension("x-roles", call.roles().stream().map(Role::name).toList());
        if (call.isOpen()) operation.setSecurity(List.of());
        else operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        return operation;
    }

    private static String summary(Call call) {
        return annotation(call)
                .map(io.swagger.v3.oas.annotations.Operation::summary)
                .orElse("");
    }

    private static String description(Call call) {
        var told = annotation(call)
                .map(io.swagger.v3.oas.annotations.Operation::description)
                .orElse("");
        var roles = call.isOpen()
                ? "Open to all."
                : "Roles: " + call.roles().stream().map(Role::name).collect(Collectors.joining(", ")) + ".";
        return told.isEmpty() ? roles : told + "\n\n" + roles;
    }

    private static Optional<io.swagger.v3.oas.annotations.Operation> annotation(Call call) {
        return Optional.ofNullable(call.method().getAnnotation(io.swagger.v3.oas.annotations.Operation.class));
    }
}
