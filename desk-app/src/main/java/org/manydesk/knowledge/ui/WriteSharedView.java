package org.manydesk.knowledge.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.inject.Inject;
import org.manydesk.knowledge.Article;
import org.manydesk.knowledge.Authoring;
import org.manydesk.knowledge.Reading;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Needs;
import org.manydesk.rest.Validation;
import org.manydesk.scope.Right;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** Writes a new shared article, or changes one. */
@Route("knowledge/new")
@RouteAlias("knowledge/:article/change")
@CdiComponent
@Allowed(ADMIN)
@Needs(read = Right.CLIENT_READ, change = Right.SETTINGS)
public class WriteSharedView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "knowledge";

    private final transient Reading reading;
    private final transient Authoring authoring;
    private final transient Validation validation;
    private final transient Texts texts = Texts.of(WriteSharedView.class);
    private String title = texts.get("new");

    @Inject
    WriteSharedView(Reading reading, Authoring authoring, Validation validation) {
        this.reading = reading;
        this.authoring = authoring;
        this.validation = validation;
        addClassNames("md-page", "md-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("article");
        var desk = slug.map(reading::shared).map(this::changing).orElseGet(this::making);
        removeAll();
        add(new PageHeader(title), desk);
    }

    private ArticleDesk making() {
        title = texts.get("new");
        return new ArticleDesk(PATH, said -> authoring.share(validation.valid(said)));
    }

    private ArticleDesk changing(Article read) {
        title = read.title();
        var version = IfMatch.valueOf(IfMatch.etag(read.version()));
        var desk = new ArticleDesk(PATH, said -> authoring.changeShared(read.slug(), version, validation.valid(said)))
                .of(read);
        desk.removing(texts.get("remove.shared"), () -> authoring.removeShared(read.slug(), version));
        return desk;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
