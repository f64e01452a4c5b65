package org.manydesk.knowledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.manydesk.knowledge.Article;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Texts;

/** Articles to be searched and opened, fifty at once. */
class ArticleList extends Div {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient Texts texts = Texts.of(ArticleList.class);
    private final transient BiFunction<String, PageRequest, Page<Article>> source;
    private final transient Supplier<EmptyState> empty;
    private final transient LocalDate today;
    private final String path;
    private final Look look;
    private final TextField search = new TextField();
    private final Div filters = new Div(search);
    private final Div rows = new Div();
    private final Button more = new Button(texts.get("more"), click -> append());
    private @Nullable String next;

    /** For whom it is made. */
    enum Look {
        /** People of a client, who see no more than titles. */
        CLIENT,
        /** Staff, at the shared articles. */
        SHARED,
        /** Staff, at what one client reads. */
        OF_CLIENT
    }

    /**
     * @param path below which each article has its page
     * @param empty what stands there while there are none
     */
    ArticleList(
            BiFunction<String, PageRequest, Page<Article>> source,
            String path,
            Look look,
            LocalDate today,
            Supplier<EmptyState> empty) {
        this.source = source;
        this.path = path;
        this.look = look;
        this.today = today;
        this.empty = empty;
        addClassName("md-articles");
        filters.addClassName("md-filters");
        rows.addClassName("md-own-list");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        search.addClassName("md-search");
        search.setPlaceholder(texts.get("search"));
        search.setAriaLabel(texts.get("search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        add(filters, rows, more);
        show();
    }

    /** Puts something beside the search. */
    void filter(com.vaadin.flow.component.Component choice) {
        filters.add(choice);
    }

    private void show() {
        rows.removeAll();
        next = null;
        append();
        if (rows.getComponentCount() == 0) rows.add(search.getValue().isBlank() ? empty.get() : nothingFound());
    }

    private EmptyState nothingFound() {
        return new EmptyState(VaadinIcon.SEARCH, texts.get("none.found"), texts.get("none.found.what"));
    }

    private void append() {
        var page = source.apply(search.getValue(), new PageRequest(PAGE, next));
        page.items().forEach(article -> rows.add(row(article)));
        next = page.next();
        more.setVisible(next != null);
    }

    private Anchor row(Article article) {
        var title = new Span(article.title());
        title.addClassName("md-own-subject");
        var left = new Div(title, ArticleBadges.facts(article, look != Look.CLIENT));
        left.addClassName("md-own-what");
        var row = new Anchor(path + "/" + article.slug());
        row.getElement().setAttribute("router-link", true);
        row.addClassName("md-own-row");
        row.add(left);
        if (look != Look.CLIENT) row.add(new ArticleBadges(article, today, look == Look.OF_CLIENT));
        return row;
    }
}
