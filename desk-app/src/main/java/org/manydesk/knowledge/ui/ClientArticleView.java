package org.manydesk.knowledge.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.LEAD;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.manydesk.knowledge.Article;
import org.manydesk.knowledge.Reading;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Needs;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Right;
import org.manydesk.signin.ui.PageAccess;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Texts;

/** An article as one client reads it: its own, or the shared one. */
@Route("clients/:key/knowledge/:article")
@CdiComponent
@Allowed({ADMIN, LEAD, AGENT, BILLING})
@Needs(
        read = Right.CLIENT_READ,
        change = {})
public class ClientArticleView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Reading reading;
    private final transient ClientDirectory directory;
    private final transient CurrentCaller caller;
    private final transient Clock clock;
    private final transient Texts texts = Texts.of(ClientArticleView.class);
    private String title = "";

    @Inject
    ClientArticleView(Reading reading, ClientDirectory directory, CurrentCaller caller, Clock clock) {
        this.reading = reading;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
        addClassNames("md-page", "md-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var client = directory.sheet(parameters.get("key").orElseThrow()).client();
        var article = reading.of(client.key(), parameters.get("article").orElseThrow());
        title = article.title();
        removeAll();
        var sheet = new ArticleSheet(article, ArticleList.Look.OF_CLIENT, LocalDate.now(clock));
        sheet.header().lead(new ClientBadge(client.key(), client.name(), client.colour()));
        var path = "clients/" + client.key() + "/knowledge";
        var all = ArticleSheet.link(path, texts.get("all"));
        var deed = article.source() == Article.Source.OWN ? "change" : "replace";
        if (PageAccess.mayOpen(caller.person(), WriteOfClientView.class))
            sheet.header().act(all, ArticleSheet.link(path + "/" + article.slug() + "/change", texts.get(deed)));
        else sheet.header().act(all);
        add(sheet);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
