package org.manydesk.knowledge.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.text.Normalizer;
import java.util.Locale;
import org.manydesk.knowledge.ArticleForm;
import org.manydesk.knowledge.ArticleState;
import org.manydesk.knowledge.Audience;
import org.manydesk.ui.DayField;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** What is written of an article, with a preview of its text. */
class ArticleFields extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SLUG = 40;
    private static final int LONGEST_BODY = 50_000;

    private final transient Texts texts = Texts.of(ArticleFields.class);
    private final FaultFields faults = new FaultFields();
    private final TextField title = new TextField(texts.get("title"));
    private final TextField slug = new TextField(texts.get("slug"));
    private final TextField language = new TextField(texts.get("language"));
    private final Select<Audience> audience = new Select<>();
    private final Select<ArticleState> state = new Select<>();
    private final DayField reviewOn = new DayField(texts.get("reviewOn"));
    private final TextArea body = new TextArea(texts.get("body"));
    private final Div preview = new Div();
    private final Tab writing = new Tab(texts.get("write"));
    private final Tab looking = new Tab(texts.get("preview"));
    private final Tabs sides = new Tabs(writing, looking);

    ArticleFields() {
        title.setMaxLength(LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.addValueChangeListener(change -> suggest(change.getOldValue(), change.getValue()));
        slug.setHelperText(texts.get("slug.help"));
        language.setHelperText(texts.get("language.help"));
        language.setValue("en");
        audience.setLabel(texts.get("audience"));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(texts::of);
        audience.setValue(Audience.CLIENT);
        state.setLabel(texts.get("state"));
        state.setItems(ArticleState.values());
        state.setItemLabelGenerator(texts::of);
        state.setValue(ArticleState.DRAFT);
        reviewOn.setClearButtonVisible(true);
        reviewOn.setHelperText(texts.get("reviewOn.help"));
        body.setMaxLength(LONGEST_BODY);
        body.setHelperText(texts.get("body.help"));
        body.addClassName("md-article-body");
        preview.addClassNames("md-card", "md-article-preview");
        sides.addThemeVariants(TabsVariant.LUMO_SMALL);
        sides.addSelectedChangeListener(change -> turn());
        turn();
        placeFaults();
        add(
                new Fieldset(wide(title), slug, language, audience, state, reviewOn),
                new Fieldset(wide(sides), wide(body), wide(preview)),
                faults);
    }

    private void placeFaults() {
        faults.at("/title", title);
        faults.at("/slug", slug);
        faults.at("/language", language);
        faults.at("/audience", audience);
        faults.at("/state", state);
        faults.at("/reviewOn", reviewOn);
        faults.at("/body", body);
    }

    private void turn() {
        var isWriting = sides.getSelectedTab() == writing;
        body.setVisible(isWriting);
        preview.setVisible(!isWriting);
        preview.removeAll();
        if (isWriting) return;
        preview.add(body.getValue().isBlank() ? new Div(texts.get("preview.none")) : new MarkdownText(body.getValue()));
    }

    /** A slug that nobody typed follows the title. */
    private void suggest(String before, String now) {
        if (!slug.isReadOnly() && (slug.isEmpty() || slug.getValue().equals(slugOf(before))))
            slug.setValue(slugOf(now));
    }

    static String slugOf(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        return plain.substring(0, Math.min(LONGEST_SLUG, plain.length())).replaceAll("^-|-$", "");
    }

    /** Shows one that is there already: its slug is for ever. */
    ArticleFields of(ArticleForm read) {
        slug.setReadOnly(true);
        slug.setValue(read.slug());
        title.setValue(read.title());
        language.setValue(read.language());
        audience.setValue(read.audience());
        state.setValue(read.state());
        reviewOn.setValue(read.reviewOn());
        body.setValue(read.body());
        return this;
    }

    FaultFields faults() {
        return faults;
    }

    /** Shows the text, beside which faults are told. */
    void turnToWriting() {
        sides.setSelectedTab(writing);
    }

    ArticleForm written() {
        return new ArticleForm(
                slug.getValue().strip(),
                title.getValue(),
                body.getValue(),
                language.getValue(),
                audience.getValue(),
                state.getValue(),
                reviewOn.getValue());
    }
}
