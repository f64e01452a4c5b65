package org.manydesk.knowledge.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;
import static org.manydesk.scope.Role.REQUESTER;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.manydesk.knowledge.Reading;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Needs;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Right;
import org.manydesk.signin.ui.PageAccess;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** Staff: the shared articles, and the way to those of each client. People of a client: what their company reads. */
@Route("knowledge")
@CdiComponent
@Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
@Needs(
        read = Right.CLIENT_READ,
        change = {})
@Menu(title = "knowledge", order = 14, icon = "vaadin:open-book")
public class KnowledgeView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Reading reading;
    private final transient ClientDirectory directory;
    private final transient CurrentCaller caller;
    private final transient Clock clock;
    private final transient Texts texts = Texts.of(KnowledgeView.class);

    @Inject
    KnowledgeView(Reading reading, ClientDirectory directory, CurrentCaller caller, Clock clock) {
        this.reading = reading;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
        addClassNames("md-page", "md-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var header = new PageHeader(texts.get("knowledge"));
        add(header);
        var person = caller.person();
        if (person.role().isClient()) add(ofOwnCompany());
        else showShared(header, person);
    }

    private Component ofOwnCompany() {
        var key = directory.names().getFirst().key();
        return new ArticleList(
                (text, page) -> reading.of(key, text, page),
                "knowledge",
                ArticleList.Look.CLIENT,
                LocalDate.now(clock),
                () -> new EmptyState(VaadinIcon.OPEN_BOOK, texts.get("none.client"), texts.get("none.client.what")));
    }

    private void showShared(PageHeader header, Caller.Person person) {
        var mayWrite = PageAccess.mayOpen(person, WriteSharedView.class);
        if (mayWrite) header.act(ArticleSheet.button("knowledge/new", texts.get("new")));
        var why = new Paragraph(texts.get("shared.why"));
        why.addClassName("md-help");
        var list = new ArticleList(
                reading::shared,
                "knowledge",
                ArticleList.Look.SHARED,
                LocalDate.now(clock),
                () -> new EmptyState(
                        VaadinIcon.OPEN_BOOK,
                        texts.get("none.shared"),
                        texts.get(mayWrite ? "none.shared.write" : "none.shared.ask")));
        var clients = directory.names();
        if (!clients.isEmpty()) list.filter(choice(clients));
        add(why, list);
    }

    private static Select<ClientName> choice(java.util.List<ClientName> clients) {
        var texts = Texts.of(KnowledgeView.class);
        var choice = new Select<ClientName>();
        choice.setPlaceholder(texts.get("of.client"));
        choice.setAriaLabel(texts.get("of.client"));
        choice.setItems(clients);
        choice.setItemLabelGenerator(ClientName::label);
        choice.addValueChangeListener(change ->
                UI.getCurrent().navigate("clients/" + change.getValue().key() + "/knowledge"));
        return choice;
    }

    @Override
    public String getPageTitle() {
        return texts.get("knowledge");
    }
}
