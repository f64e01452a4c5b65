package org.manydesk.signin.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.LEAD;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.manydesk.people.ClientPerson;
import org.manydesk.people.Staffing;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Needs;
import org.manydesk.scope.Right;
import org.manydesk.signin.SeeingAs;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** Chooses a person of a client, to see for a while what they see. */
@Route("see-as/:key?")
@Menu(title = "see.title", order = 55, icon = "vaadin:eye")
@CdiComponent
@Allowed({ADMIN, LEAD})
@Needs(
        read = {Right.TICKET_READ, Right.CLIENT_READ},
        change = {})
public class SeeAsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient SeeingAs seeing;
    private final transient Staffing staffing;
    private final transient ClientDirectory directory;
    private final transient UiCaller caller;
    private final transient Texts texts = Texts.of(SeeAsView.class);
    private final Select<ClientName> client = new Select<>();
    private final Div people = new Div();

    @Inject
    SeeAsView(SeeingAs seeing, Staffing staffing, ClientDirectory directory, UiCaller caller) {
        this.seeing = seeing;
        this.staffing = staffing;
        this.directory = directory;
        this.caller = caller;
        addClassNames("md-page", "md-narrow");
        var why = new Paragraph(texts.get("see.why"));
        why.addClassName("md-help");
        client.setLabel(texts.get("see.client"));
        client.setItemLabelGenerator(ClientName::name);
        client.addValueChangeListener(change -> {
            if (change.isFromClient())
                getUI().ifPresent(
                                ui -> ui.navigate("see-as/" + change.getValue().key()));
        });
        people.addClassName("md-card");
        add(new PageHeader(getPageTitle()), why, client, people);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var names = directory.names();
        client.setItems(names);
        people.removeAll();
        people.setVisible(false);
        event.getRouteParameters()
                .get("key")
                .map(key -> directory.sheet(key).client())
                .ifPresent(chosen -> {
                    names.stream()
                            .filter(name -> name.key().equals(chosen.key()))
                            .forEach(client::setValue);
                    show(chosen);
                });
    }

    private void show(ClientName chosen) {
        people.setVisible(true);
        staffing.of(chosen.key()).stream()
                .filter(ClientPerson::active)
                .filter(person -> seeing.allows(person.role()))
                .forEach(person -> people.add(row(person)));
        if (people.getComponentCount() == 0)
            people.add(new EmptyState(VaadinIcon.USERS, texts.get("see.nobody"), texts.get("see.nobody.what")));
    }

    private Component row(ClientPerson person) {
        var address = new Span(person.email());
        address.addClassName("md-soft");
        var who = new Div(new Span(person.name()), address);
        who.addClassName("md-two-lines");
        var see = new Button(texts.get("see.go"), click -> caller.seeAs(seeing.begin(person.id())));
        see.setAriaLabel(texts.get("see.go.as", person.name()));
        see.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var row = new Div(who, new StatusBadge(Tone.PLAIN, texts.of(person.role())), see);
        row.addClassName("md-session");
        return row;
    }

    @Override
    public String getPageTitle() {
        return texts.get("see.title");
    }
}
