package org.manydesk.knowledge.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.LEAD;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.manydesk.knowledge.Reading;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Needs;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Right;
import org.manydesk.signin.ui.PageAccess;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** What one client reads, drafts among it: shared articles, and its own in place of those with the same slug. */
@Route("clients/:key/knowledge")
@CdiComponent
@Allowed({ADMIN, LEAD, AGENT, BILLING})
@Needs(
        read = Right.CLIENT_READ,
        change = {})
public class ClientKnowledgeView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Reading reading;
    private final transient ClientDirectory directory;
    private final transient CurrentCaller caller;
    private final transient Clock clock;
    private final transient Texts texts = Texts.of(ClientKnowledgeView.class);

    @Inject
    ClientKnowledgeView(Reading reading, ClientDirectory directory, CurrentCaller caller, Clock clock) {
        this.reading = reading;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
        addClassNames("md-page", "md-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var client = directory
                .sheet(event.getRouteParameters().get("key").orElseThrow())
                .client();
        var path = "clients/" + client.key() + "/knowledge";
        removeAll();
        var header = new PageHeader(texts.get("knowledge"));
        header.lead(new ClientBadge(client.key(), client.name(), client.colour()));
        var shared = ArticleSheet.link("knowledge", texts.get("all.shared"));
        if (PageAccess.mayOpen(caller.person(), WriteOfClientView.class))
            header.act(shared, ArticleSheet.button(path + "/new", texts.get("new")));
        else header.act(shared);
        var why = new Paragraph(texts.get("client.why"));
        why.addClassName("md-help");
        add(
                header,
                why,
                new ArticleList(
                        (text, page) -> reading.of(client.key(), text, page),
                        path,
                        ArticleList.Look.OF_CLIENT,
                        LocalDate.now(clock),
                        () -> new EmptyState(
                                VaadinIcon.OPEN_BOOK, texts.get("none.of.client"), texts.get("none.of.client.what"))));
    }

    @Override
    public String getPageTitle() {
        return texts.get("knowledge");
    }
}
