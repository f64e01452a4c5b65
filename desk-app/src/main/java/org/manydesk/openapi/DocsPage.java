package org.manydesk.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document as one page to read: no script, one stylesheet, nothing from elsewhere. */
final class DocsPage {
    static final String STYLE =
            """
            :root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;
            padding:0 1rem}h2{margin-top:2.5rem}details{border:1px solid #8884;border-radius:6px;margin:.4rem 0}
            summary{padding:.5rem .8rem;cursor:pointer}details>div{padding:0 .8rem .8rem}code{font-size:.95em}
            summary b{display:inline-block;min-width:4.5rem}table{border-collapse:collapse;width:100%}
            td,th{text-align:left;vertical-align:top;border-top:1px solid #8884;padding:.25rem .6rem .25rem 0}
            .says{white-space:pre-line}""";

    private final OpenAPI api;
    private final Markup page = new Markup();

    DocsPage(OpenAPI api) {
        this.api = api;
    }

    String html() {
        page.tags("<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Manydesk REST interface</title>"
                        + "<meta name=\"viewport\" content=\"width=device-width\"><style>")
                .tags(STYLE)
                .tags("</style></head><body>\n")
                .element("h1", "Manydesk REST interface")
                .element("p", api.getInfo().getDescription())
                .tags(
                        "<p>Base path <code>/api/v1</code>. The same for machines: <a href=\"/openapi\">/openapi</a>.</p>\n");
        api.getTags().forEach(tag -> section(tag.getName()));
        page.element("h2", "Schemas");
        api.getComponents().getSchemas().forEach(this::schema);
        return page.tags("</body></html>\n").toString();
    }

    private void section(String tag) {
        page.element("h2", tag);
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((verb, operation) -> {
            if (operation.getTags().contains(tag)) operation(path, verb, operation);
        }));
    }

    private void operation(String path, PathItem.HttpMethod verb, Operation operation) {
        page.tags("<details id=\"").text(operation.getOperationId()).tags("\"><summary>");
        page.element("b", verb.name()).element("code", path).text(" " + operation.getSummary());
        page.tags("</summary><div><p class=\"says\">")
                .text(operation.getDescription())
                .tags("</p>\n");
        parameters(Optional.ofNullable(operation.getParameters()).orElse(List.of()));
        if (operation.getRequestBody() != null) {
            page.element("h4", "Body");
            content(operation.getRequestBody().getContent());
        }
        page.element("h4", "Answers");
        operation.getResponses().forEach((status, response) -> {
            page.tags("<p>")
                    .element("b", status)
                    .text(" " + Optional.ofNullable(response.getDescription()).orElse("problem"));
            page.tags("</p>\n");
            content(response.getContent());
        });
        page.tags("</div></details>\n");
    }

    private void parameters(List<Parameter> parameters) {
        if (parameters.isEmpty()) return;
        page.tags("<table><tr><th>Parameter</th><th>In</th><th>Type</th><th></th></tr>\n");
        parameters.forEach(parameter -> row(
                parameter.getName() + (Boolean.TRUE.equals(parameter.getRequired()) ? " *" : ""),
                parameter.getIn(),
                type(parameter.getSchema()),
                Optional.ofNullable(parameter.getDescription()).orElse("")));
        page.tags("</table>\n");
    }

    private void content(@Nullable Content content) {
        if (content == null) return;
        content.forEach((media, type) -> {
            page.tags("<p>")
                    .element("code", media)
                    .text(" " + type(type.getSchema()))
                    .tags("</p>\n");
            if (type.getSchema().getProperties() != null) members(type.getSchema());
        });
    }

    private void schema(String name, Schema<?> schema) {
        page.tags("<details id=\"schema-")
                .text(name)
                .tags("\"><summary>")
                .element("code", name)
                .tags("</summary><div>");
        members(schema);
        page.tags("</div></details>\n");
    }

    @SuppressWarnings("unchecked") // the library's raw types
    private void members(Schema<?> schema) {
        Map<String, Schema<?>> members = (Map<String, Schema<?>>) (Map<?, ?>) schema.getProperties();
        if (members == null) return;
        var required = Optional.ofNullable(schema.getRequired()).orElse(List.of());
        page.tags("<table>\n");
        members.forEach((name, type) -> row(name + (required.contains(name) ? " *" : ""), type(type)));
        page.tags("</table>\n");
    }

    private void row(String... cells) {
        page.tags("<tr>");
        for (var cell : cells) page.element("td", cell);
        page.tags("</tr>\n");
    }

    private static String type(Schema<?> schema) {
        if (schema.get$ref() != null) return schema.get$ref().replaceAll(".*/", "");
        if (schema.getItems() != null) return "list of " + type(schema.getItems());
        if (schema.getEnum() != null)
            return String.join(
                    " | ", schema.getEnum().stream().map(String::valueOf).toList());
        var type = Optional.ofNullable(schema.getType()).orElse("any");
        return schema.getFormat() == null ? type : type + " (" + schema.getFormat() + ")";
    }
}
