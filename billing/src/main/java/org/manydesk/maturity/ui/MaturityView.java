package org.manydesk.maturity.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.LEAD;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.manydesk.maturity.Maturity;
import org.manydesk.maturity.Need;
import org.manydesk.maturity.ProcessSheet;
import org.manydesk.rest.Allowed;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** Which processes of service management a client has, and what switching on the next one would take. */
@Route("clients/:key/maturity")
@CdiComponent
@Allowed({ADMIN, LEAD})
public class MaturityView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient Maturity maturity;
    private final transient ClientDirectory directory;
    private final transient Texts texts = Texts.of(MaturityView.class);

    @Inject
    MaturityView(Maturity maturity, ClientDirectory directory) {
        this.maturity = maturity;
        this.directory = directory;
        addClassNames("md-page", "md-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var client = directory
                .sheet(event.getRouteParameters().get("key").orElseThrow())
                .client();
        var processes = maturity.of(client.key());
        removeAll();
        var header = new PageHeader(texts.get("maturity"));
        header.lead(new ClientBadge(client.key(), client.name(), client.colour()));
        header.act(
                new Anchor("clients/" + client.key(), texts.get("maturity.client")),
                new Anchor("clients/" + client.key() + "/contracts", texts.get("maturity.contracts")));
        header.count(texts.get(
                "maturity.on", processes.stream().filter(ProcessSheet::isOn).count(), processes.size()));
        add(header, next(processes));
        processes.forEach(process -> add(card(process)));
    }

    private Component next(List<ProcessSheet> processes) {
        var next = processes.stream().filter(process -> !process.isOn()).findFirst();
        var sentence = new Paragraph(next.map(process -> texts.get("maturity.next", texts.of(process.process())))
                .orElse(texts.get("maturity.all")));
        sentence.addClassName("md-sentence");
        return sentence;
    }

    private Component card(ProcessSheet sheet) {
        var count = new Span(texts.get("maturity.tickets", sheet.tickets()));
        count.addClassNames("md-soft", "md-push");
        var head = new Div(badge(sheet), new H3(texts.of(sheet.process())), count);
        head.addClassName("md-in-line");
        var card = new Div(head, new Paragraph(texts.get("means." + sheet.process())));
        card.addClassName("md-card");
        takes(sheet).ifPresent(card::add);
        sheet.signs()
                .forEach(sign -> card.add(
                        new Paragraph(texts.get("sign." + sign.kind(), sign.tickets(), sign.of(), sign.about()))));
        return card;
    }

    private StatusBadge badge(ProcessSheet sheet) {
        if (!sheet.isOn()) return new StatusBadge(Tone.PLAIN, texts.get("process.off"));
        return sheet.lacksNothing()
                ? new StatusBadge(Tone.GOOD, texts.get("process.on"))
                : new StatusBadge(Tone.WARN, texts.get("process.partly"));
    }

    private Optional<Component> takes(ProcessSheet sheet) {
        var missing = sheet.needs().stream()
                .filter(need -> !need.isMet())
                .map(Need::kind)
                .toList();
        if (missing.isEmpty()) return Optional.empty();
        var list = new UnorderedList();
        missing.forEach(kind -> list.add(new ListItem(texts.get("need." + kind, texts.of(sheet.process())))));
        return Optional.of(new Div(new Paragraph(texts.get(sheet.isOn() ? "maturity.lacks" : "maturity.takes")), list));
    }

    @Override
    public String getPageTitle() {
        return texts.get("maturity");
    }
}
