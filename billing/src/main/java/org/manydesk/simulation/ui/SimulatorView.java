package org.manydesk.simulation.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.manydesk.amendment.Amendments;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Json;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.simulation.Simulator;
import org.manydesk.simulation.Simulator.Tried;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** Tries price lists on the tickets that a contract really had; which contract is in the address. */
@Route("prices/simulate")
@Menu(title = "simulator", order = 44, icon = "vaadin:bar-chart")
@PreserveOnRefresh
@CdiComponent
@Allowed({BILLING, ADMIN})
public class SimulatorView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient Simulator simulator;
    private final transient Amendments amendments;
    private final transient CurrentCaller caller;
    private final transient Clock clock;
    private final transient Texts texts = Texts.of(SimulatorView.class);
    private final ComboBox<Tried> contract = new ComboBox<>(texts.get("contract"));
    private final Select<Integer> months = new Select<>();
    private final FaultFields faults = new FaultFields();
    private final CandidateList candidates = new CandidateList();
    private final Div form = new Div();
    private final Div result = new Div();
    private @Nullable Tried shown;

    @Inject
    SimulatorView(Simulator simulator, Amendments amendments, CurrentCaller caller, Clock clock) {
        this.simulator = simulator;
        this.amendments = amendments;
        this.caller = caller;
        this.clock = clock;
        addClassName("md-page");
        choices();
        result.getElement().setAttribute("aria-live", "polite");
        var compare = new Button(texts.get("compare"), click -> compare());
        compare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var chosen = new Div(contract, months);
        chosen.addClassName("md-filters");
        var bar = new Div(compare);
        bar.addClassName("md-form-actions");
        form.add(chosen, candidates, faults, bar, result);
        form.addClassName("md-stack");
        add(new PageHeader(texts.get("simulator")), form);
    }

    private void choices() {
        contract.setItemLabelGenerator(
                one -> texts.get("contract.of", one.client().name(), one.number()));
        contract.setWidth("min(26rem, 100%)");
        contract.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) go(change.getValue());
        });
        months.setLabel(texts.get("months"));
        months.setItems(3, 6, 12, 24);
        months.setItemLabelGenerator(number -> texts.get("months.last", number));
        months.setValue(6);
        months.addValueChangeListener(change -> result.removeAll());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var all = simulator.contracts();
        if (all.isEmpty()) {
            form.removeAll();
            form.add(new EmptyState(VaadinIcon.BAR_CHART, texts.get("none"), texts.get("none.what")));
            return;
        }
        contract.setItems(all);
        var asked = asked(event, all);
        contract.setValue(asked);
        if (asked.equals(shown)) return;
        shown = asked;
        result.removeAll();
        candidates.startFrom(Optional.ofNullable(
                simulator.agreed(asked.client().key(), asked.number()).rateCard()));
    }

    private Tried asked(BeforeEnterEvent event, List<Tried> all) {
        var query = event.getLocation().getQueryParameters();
        var client = query.getSingleParameter("client").orElse("");
        var number = query.getSingleParameter("contract").orElse("");
        return all.stream()
                .filter(one -> one.client().key().equals(client) && one.number().equals(number))
                .findFirst()
                .or(() -> Optional.ofNullable(shown).filter(all::contains))
                .orElse(all.getFirst());
    }

    private static void go(Tried to) {
        UI.getCurrent()
                .navigate(
                        "prices/simulate",
                        QueryParameters.of("client", to.client().key()).merging("contract", to.number()));
    }

    private void compare() {
        var on = contract.getValue();
        if (on == null) return;
        var question = Json.mapper().createObjectNode().put("months", months.getValue());
        var sound = candidates.accepts(faults, () -> {
            question.set("cards", candidates.written());
            show(on, question);
        });
        if (!sound) result.removeAll();
    }

    private void show(Tried on, ObjectNode question) {
        var told = simulator.compare(on.client().key(), on.number(), question);
        Optional<IntConsumer> taking = caller.person().isOneOf(ADMIN)
                ? Optional.of(place -> takeOver(on, question.at("/cards/" + place)))
                : Optional.empty();
        result.removeAll();
        result.add(new SimulationResult(told, taking));
    }

    private void takeOver(Tried on, JsonNode candidate) {
        var nextMonth = LocalDate.now(clock).plusMonths(1).withDayOfMonth(1);
        new TakeOverDialog(amendments, on, candidate.path("name").asText(), candidate.path("rateCard"), nextMonth)
                .open();
    }

    @Override
    public String getPageTitle() {
        return texts.get("simulator");
    }
}
