package org.manydesk.onboarding.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.manydesk.onboarding.FileExport;
import org.manydesk.onboarding.GoLive;
import org.manydesk.onboarding.GoLiveCheck;
import org.manydesk.onboarding.GoLiveCheck.State;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Needs;
import org.manydesk.scope.Right;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Days;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** What a client still lacks before its people are told that they may write, each with the page that mends it. */
@Route("clients/:key/go-live")
@CdiComponent
@Allowed(ADMIN)
@Needs(
        read = {Right.CLIENT_READ, Right.CONTRACT_READ, Right.PEOPLE_MANAGE},
        change = {})
public class GoLiveView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient GoLive goLive;
    private final transient FileExport export;
    private final transient ClientDirectory directory;
    private final transient Texts texts = Texts.of(GoLiveView.class);

    @Inject
    GoLiveView(GoLive goLive, FileExport export, ClientDirectory directory) {
        this.goLive = goLive;
        this.export = export;
        this.directory = directory;
        addClassNames("md-page", "md-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var client = directory
                .sheet(event.getRouteParameters().get("key").orElseThrow())
                .client();
        var checks = goLive.of(client.key());
        removeAll();
        var header = new PageHeader(texts.get("live"));
        header.lead(new ClientBadge(client.key(), client.name(), client.colour()));
        var file = TextLink.of(client.key() + ".yaml", () -> export.of(client.key()));
        file.setText(texts.get("live.file"));
        header.act(
                file,
                new Anchor("clients/" + client.key(), texts.get("live.client")),
                new Anchor("mail-routing", texts.get("live.routing")));
        header.count(
                texts.get("live.missing", count(checks, State.MISSING)),
                texts.get("live.advised", count(checks, State.ADVISED)));
        add(header);
        if (count(checks, State.MISSING) == 0)
            add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O, texts.get("live.ready"), texts.get("live.ready.what", client.name())));
        checks.forEach(check -> add(card(check)));
    }

    private static long count(List<GoLiveCheck> checks, State state) {
        return checks.stream().filter(check -> check.state() == state).count();
    }

    private Component card(GoLiveCheck check) {
        var state = check.state();
        var head = new Div(new StatusBadge(tone(state), texts.of(state)), new H3(texts.of(check.item())));
        head.addClassName("md-in-line");
        var card = new Div(head);
        card.addClassName("md-card");
        if (state == State.DONE) return card;
        card.add(new Paragraph(sentence(check)));
        if (state == State.MISSING && !check.details().isEmpty()) {
            var list = new UnorderedList();
            check.details().forEach(detail -> list.add(new ListItem(detail)));
            card.add(list);
        }
        card.add(new Anchor(check.page(), texts.get("live.mend")));
        return card;
    }

    private String sentence(GoLiveCheck check) {
        var key = "live." + check.item() + "." + check.state();
        return check.state() == State.ADVISED && !check.details().isEmpty()
                ? texts.get(key, Days.day(LocalDate.parse(check.details().getFirst())))
                : texts.get(key);
    }

    private static Tone tone(State state) {
        return switch (state) {
            case DONE -> Tone.GOOD;
            case ADVISED -> Tone.WARN;
            case MISSING -> Tone.BAD;
        };
    }

    @Override
    public String getPageTitle() {
        return texts.get("live");
    }
}
