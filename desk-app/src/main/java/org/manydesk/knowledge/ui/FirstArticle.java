package org.manydesk.knowledge.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Predicate;
import org.manydesk.rest.Json;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** Title and text of an article of a client that is taken on. */
class FirstArticle extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 50_000;

    private final transient Texts texts = Texts.of(FirstArticle.class);
    private final TextField title = new TextField(texts.get("title"));
    private final TextArea body = new TextArea(texts.get("body"));
    private String slug = "";

    FirstArticle() {
        title.setMaxLength(LONGEST_TITLE);
        body.setMaxLength(LONGEST_BODY);
        body.setMinRows(4);
        addClassName("md-rate-line");
        add(new Fieldset(wide(title), wide(body)));
    }

    boolean isBlank() {
        return title.getValue().isBlank() && body.getValue().isBlank();
    }

    /** Gives it a slug of its own, by its title. */
    void settle(Predicate<String> isTaken) {
        var wanted = ArticleFields.slugOf(title.getValue());
        var stem = wanted.isEmpty() || wanted.equals("new") ? "article" : wanted;
        slug = stem;
        for (var number = 2; isTaken.test(slug); number++) slug = stem + "-" + number;
    }

    String slug() {
        return slug;
    }

    String title() {
        return title.getValue().strip();
    }

    JsonNode written() {
        return Json.mapper().createObjectNode().put("title", title.getValue()).put("body", body.getValue());
    }

    void read(JsonNode said) {
        title.setValue(said.path("title").asText());
        body.setValue(said.path("body").asText());
    }

    void placeFaults(FaultFields faults) {
        title.setInvalid(false);
        body.setInvalid(false);
        faults.place("/knowledge/" + slug, title);
        faults.place("/knowledge/" + slug + "/title", title);
        faults.place("/knowledge/" + slug + "/body", body);
    }
}
