package org.manydesk.knowledge.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
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
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** Writes an article of a client's own: a new one, one in place of a shared one, or changes what is its own. */
@Route("clients/:key/knowledge/new")
@RouteAlias("clients/:key/knowledge/:article/change")
@CdiComponent
@Allowed(ADMIN)
@Needs(read = Right.CLIENT_READ, change = Right.CLIENT_WRITE)
public class WriteOfClientView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Reading reading;
    private final transient Authoring authoring;
    private final transient ClientDirectory directory;
    private final transient Validation validation;
    private final transient Texts texts = Texts.of(WriteOfClientView.class);
    private String title = texts.get("new");
    private String client = "";

    @Inject
    WriteOfClientView(Reading reading, Authoring authoring, ClientDirectory directory, Validation validation) {
        this.reading = reading;
        this.authoring = authoring;
        this.directory = directory;
        this.validation = validation;
        addClassNames("md-page", "md-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var whose = directory.sheet(parameters.get("key").orElseThrow()).client();
        client = whose.key();
        var read = parameters.get("article").map(slug -> reading.of(client, slug));
        title = read.map(Article::title).orElseGet(() -> texts.get("new"));
        removeAll();
        var header = new PageHeader(title);
        header.lead(new ClientBadge(whose.key(), whose.name(), whose.colour()));
        add(header);
        read.filter(article -> article.source() == Article.Source.SHARED).ifPresent(shared -> {
            var why = new Paragraph(texts.get("replace.why"));
            why.addClassName("md-help");
            add(why);
        });
        add(read.map(this::writing).orElseGet(this::making));
    }

    private String path() {
        return "clients/" + client + "/knowledge";
    }

    private ArticleDesk making() {
        return new ArticleDesk(path(), said -> authoring.make(client, validation.valid(said)));
    }

    /** What is shared is written anew, as the client's own. */
    private ArticleDesk writing(Article read) {
        if (read.source() == Article.Source.SHARED) return making().of(read);
        var version = IfMatch.valueOf(IfMatch.etag(read.version()));
        var desk = new ArticleDesk(
                        path(), said -> authoring.change(client, read.slug(), version, validation.valid(said)))
                .of(read);
        desk.removing(texts.get("remove.own"), () -> authoring.remove(client, read.slug(), version));
        return desk;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
