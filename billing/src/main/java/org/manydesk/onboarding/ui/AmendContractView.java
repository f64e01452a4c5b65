package org.manydesk.onboarding.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.manydesk.amendment.Amendments;
import org.manydesk.amendment.VersionsSheet;
import org.manydesk.availability.ServiceNames;
import org.manydesk.rest.Allowed;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** Drafts an amendment of a contract, from what its last version says. */
@Route("clients/:key/contract/:number/amend")
@PreserveOnRefresh
@CdiComponent
@Allowed(ADMIN)
public class AmendContractView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient Amendments amendments;
    private final transient ServiceNames services;
    private final transient Clock clock;
    private final transient Texts texts = Texts.of(AmendContractView.class);
    private String shown = "";
    private String number = "";
    private @Nullable Flow flow;

    @Inject
    AmendContractView(Amendments amendments, ServiceNames services, Clock clock) {
        this.amendments = amendments;
        this.services = services;
        this.clock = clock;
        addClassName("md-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElseThrow();
        var sheet = amendments.versions(event.getRouteParameters().get("key").orElseThrow(), number);
        var path = "clients/" + sheet.client().key() + "/contract/" + number;
        if (!sheet.canBeAmended()) {
            event.forwardTo(path + "/versions");
            return;
        }
        var open = flow != null && path.equals(shown) ? flow : begin(sheet, path);
        open.show(event.getLocation().getQueryParameters().getSingleParameter("step"));
    }

    private Flow begin(VersionsSheet sheet, String path) {
        var client = sheet.client();
        var steps = new AmendmentSteps(
                amendments.latest(client.key(), number),
                services.of(client.key()),
                form -> amendments.faults(client.key(), number, form),
                clock);
        var review = new AmendmentReview(steps);
        var all = new ArrayList<>(steps.steps());
        all.add(review);
        var begun =
                new Flow(path + "/amend", all, () -> finish(client.key(), steps, review), texts.get("amend.finish"));
        shown = path;
        flow = begun;
        removeAll();
        var header = new PageHeader(texts.get("amend.title", number));
        header.lead(new ClientBadge(client.key(), client.name(), client.colour()));
        add(header, begun);
        return begun;
    }

    private void finish(String client, AmendmentSteps steps, AmendmentReview review) {
        var form = steps.written();
        if (!review.accepts(() -> amendments.draft(client, number, form))) return;
        flow = null;
        UI.getCurrent().navigate("clients/" + client + "/contract/" + number + "/versions");
        Notice.done(texts.get("amend.done"));
    }

    @Override
    public String getPageTitle() {
        return texts.get("amend.title", number);
    }
}
