package org.manydesk.invoicing.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.manydesk.invoicing.ContractMonth;
import org.manydesk.invoicing.MonthEnd;
import org.manydesk.invoicing.RunOutcome;
import org.manydesk.invoicing.RunSheet;
import org.manydesk.invoicing.Running;
import org.manydesk.invoicing.UnbilledTicket;
import org.manydesk.rest.Allowed;
import org.manydesk.ui.Days;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.FirstPage;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** Closes a month: every contract with what counts and what it comes to, warnings first; drafts for one or for all. */
@Route("billing")
@Menu(title = "billing", order = 30, icon = "vaadin:calc-book")
@FirstPage(BILLING)
@CdiComponent
@Allowed({BILLING, ADMIN})
public class BillingView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient MonthEnd monthEnd;
    private final transient UsageDialogs usage;
    private final transient Running runs;
    private final transient Instance<RunningMonth> running;
    private final transient Texts texts = Texts.of(BillingView.class);
    private final PageHeader header = new PageHeader(texts.get("billing"));
    private final Div progress = new Div();
    private final YearMonth lastMonth;
    private final MonthChoice month;
    private final Div content = new Div();
    private YearMonth period;

    @Inject
    BillingView(MonthEnd monthEnd, Running runs, UsageDialogs usage, @Any Instance<RunningMonth> running, Clock clock) {
        this.monthEnd = monthEnd;
        this.runs = runs;
        this.usage = usage;
        this.running = running;
        this.lastMonth = YearMonth.now(clock).minusMonths(1);
        this.month = new MonthChoice("", lastMonth.plusMonths(1));
        month.setAriaLabel(texts.get("month"));
        this.period = lastMonth;
        addClassName("md-page");
        content.addClassName("md-stack");
        month.addValueChangeListener(change -> {
            if (change.isFromClient()) go(change.getValue());
        });
        add(header, progress, content);
    }

    private static void go(YearMonth wanted) {
        UI.getCurrent().navigate("billing", QueryParameters.simple(Map.of("period", wanted.toString())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter("period");
        month.choose(asked.flatMap(MonthChoice::read), lastMonth);
        period = month.getValue();
        refresh();
        runs.mine().ifPresent(this::follow);
    }

    private void refresh() {
        var closing = monthEnd.of(period);
        var months = closing.months();
        var open = months.stream().filter(ContractMonth::canBeDrafted).toList();
        header.count(
                texts.get("count.contracts", months.size()),
                texts.get("count.open", open.size()),
                texts.get("count.sum", Sum.of(months)));
        header.act(month, draftingAll(open));
        content.removeAll();
        if (closing.differing() > 0) content.add(new DifferingInvoices(closing.differing(), monthEnd::differing));
        if (!closing.missed().isEmpty())
            content.add(new MissedMonths(
                    closing.missed(), () -> follow(runs.catchUp().run())));
        if (!closing.waiting().isEmpty()) content.add(new WaitingStatements(closing.waiting()));
        UnbilledTickets.of(closing.unbilled()).forEach(content::add);
        content.add(new ChargedTickets(monthEnd::charged, this::letStayCharged));
        if (months.isEmpty())
            content.add(new EmptyState(
                    VaadinIcon.CALC_BOOK, texts.get("none", Days.month(period)), texts.get("none.what")));
        else show(months);
    }

    private void show(List<ContractMonth> months) {
        if (months.stream().anyMatch(month -> !month.isOver())) content.add(notOver());
        var warned = months.stream()
                .filter(month -> !month.warnings().isEmpty() && month.invoice().isEmpty())
                .toList();
        if (!warned.isEmpty()) content.add(new RunWarnings(warned));
        content.add(new MonthTable(months, this::openUsage, this::draftOne));
        if (period.isAfter(lastMonth)) running.forEach(more -> content.add(more.told()));
    }

    private Component notOver() {
        var said = new Div(texts.get("notOver", Days.month(period)));
        said.addClassNames("md-standing", "md-runs");
        return said;
    }

    private Button draftingAll(List<ContractMonth> open) {
        var all = new Button(
                texts.get("draft.all", open.size(), Sum.of(open)),
                click -> follow(runs.begin(period).run()));
        all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        all.setDisableOnClick(true);
        all.setVisible(!open.isEmpty());
        return all;
    }

    private void follow(RunSheet run) {
        progress.removeAll();
        progress.add(new RunProgress(run, runs, this::finish));
    }

    private void finish(RunSheet run) {
        progress.removeAll();
        refresh();
        Notice.done(texts.get("drafted", run.count(RunOutcome.DRAFTED), run.count(RunOutcome.FAILED)));
    }

    private void draftOne(ContractMonth one) {
        var id = monthEnd.draft(one, period);
        UI.getCurrent().navigate("invoices/" + id);
    }

    private void letStayCharged(UnbilledTicket ticket) {
        ticket.billed().ifPresent(billed -> usage.letStayCharged(ticket, billed, this::refresh));
    }

    private void openUsage(ContractMonth one) {
        usage.open(one, period, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return texts.get("billing");
    }
}
