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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.availability.ServiceNames;
import org.manydesk.onboarding.Agreeing;
import org.manydesk.onboarding.TakingOn;
import org.manydesk.rest.Allowed;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.tenant.ClientSheet;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** Agrees on another contract with a client: opening hours and promises, prices; reviewed, then in force. */
@Route("clients/:key/contracts/new")
@PreserveOnRefresh
@CdiComponent
@Allowed(ADMIN)
public class NewContractView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient TakingOn takingOn;
    private final transient Agreeing agreeing;
    private final transient ClientDirectory directory;
    private final transient ServiceNames services;
    private final transient Clock clock;
    private final transient Texts texts = Texts.of(NewContractView.class);
    private String shown = "";
    private @Nullable Flow flow;

    @Inject
    NewContractView(
            TakingOn takingOn, Agreeing agreeing, ClientDirectory directory, ServiceNames services, Clock clock) {
        this.takingOn = takingOn;
        this.agreeing = agreeing;
        this.directory = directory;
        this.services = services;
        this.clock = clock;
        addClassName("md-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var sheet = directory.sheet(event.getRouteParameters().get("key").orElseThrow());
        var same = sheet.client().key().equals(shown);
        var open = flow == null || !same ? begin(sheet) : flow;
        open.show(event.getLocation().getQueryParameters().getSingleParameter("step"));
    }

    private Flow begin(ClientSheet sheet) {
        var client = sheet.client();
        var contract =
                new ContractSteps(takingOn, client::key, () -> sheet.profile().zone(), clock);
        contract.offer(services.of(client.key()));
        var payer = new PayerFields(agreeing.payers(client.key()));
        contract.lead(payer);
        var review = new ReviewStep(contract::written, () -> whatHappens(contract, payer), LocalDate.now(clock));
        var path = "clients/" + client.key() + "/contracts/new";
        var begun = new Flow(
                path,
                List.of(contract.service(), contract.prices(), review),
                () -> finish(client.key(), contract, payer, review),
                texts.get("contract.finish"));
        shown = client.key();
        flow = begun;
        removeAll();
        var header = new PageHeader(texts.get("contract.new", client.name()));
        header.lead(new ClientBadge(client.key(), client.name(), client.colour()));
        add(header, begun);
        return begun;
    }

    private List<String> whatHappens(ContractSteps contract, PayerFields payer) {
        var sentences = new ArrayList<>(List.of(texts.get("review.contract", contract.number(), contract.from())));
        payer.chosen()
                .map(chosen -> texts.get("review.payer", chosen.client().name(), chosen.contract()))
                .ifPresent(sentences::add);
        return sentences;
    }

    private void finish(String client, ContractSteps contract, PayerFields payer, ReviewStep review) {
        var form = contract.written();
        if (!review.accepts(() -> agreeing.agree(client, form, payer.chosen()))) return;
        flow = null;
        UI.getCurrent().navigate("clients/" + client + "/contracts");
        Notice.done(texts.get("contract.done", contract.number()));
    }

    @Override
    public String getPageTitle() {
        return texts.get("contract.new", shown);
    }
}
