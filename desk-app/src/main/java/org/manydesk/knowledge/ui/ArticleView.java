package org.manydesk.knowledge.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;
import static org.manydesk.scope.Role.REQUESTER;

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
import org.manydesk.ui.Texts;

/** An article: for staff a shared one, for people of a client what their company reads under its slug. */
@Route("knowledge/:article")
@CdiComponent
@Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
@Needs(
        read = Right.CLIENT_READ,
        change = {})
public class ArticleView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Reading reading;
    private final transient ClientDirectory directory;
    private final transient CurrentCaller caller;
    private final transient Clock clock;
    private final transient Texts texts = Texts.of(ArticleView.class);
    private String title = "";

    @Inject
    ArticleView(Reading reading, ClientDirectory directory, CurrentCaller caller, Clock clock) {
        this.reading = reading;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
        addClassNames("md-page", "md-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("article").orElseThrow();
        var isOfClient = caller.person().role().isClient();
        var article = isOfClient ? ofOwnCompany(slug) : reading.shared(slug);
        title = article.title();
        removeAll();
        var look = isOfClient ? ArticleList.Look.CLIENT : ArticleList.Look.SHARED;
        var sheet = new ArticleSheet(article, look, LocalDate.now(clock));
        var all = ArticleSheet.link("knowledge", texts.get("all"));
        if (PageAccess.mayOpen(caller.person(), WriteSharedView.class))
            sheet.header().act(all, ArticleSheet.link("knowledge/" + slug + "/change", texts.get("change")));
        else sheet.header().act(all);
        add(sheet);
    }

    private Article ofOwnCompany(String slug) {
        return reading.of(directory.names().getFirst().key(), slug);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
