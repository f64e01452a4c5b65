package org.manydesk.margin.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import org.manydesk.invoicing.ui.MonthChoice;
import org.manydesk.margin.CostKeeping;
import org.manydesk.margin.Margins;
import org.manydesk.rest.Allowed;
import org.manydesk.ui.Days;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** What contracts leave of a month, and what an hour of staff costs; for administrators alone. */
@Route("margin")
@Menu(title = "margin", order = 46, icon = "vaadin:coin-piles")
@CdiComponent
@Allowed(ADMIN)
public class MarginView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient Margins margins;
    private final transient CostKeeping costs;
    private final transient Texts texts = Texts.of(MarginView.class);
    private final YearMonth lastMonth;
    private final MonthChoice month;
    private final Div content = new Div();

    @Inject
    MarginView(Margins margins, CostKeeping costs, Clock clock) {
        this.margins = margins;
        this.costs = costs;
        this.lastMonth = YearMonth.now(clock).minusMonths(1);
        this.month = new MonthChoice("", lastMonth.plusMonths(1));
        month.setAriaLabel(texts.get("month"));
        month.addValueChangeListener(change -> {
            if (change.isFromClient()) go(change.getValue());
        });
        addClassName("md-page");
        content.addClassName("md-stack");
        var header = new PageHeader(texts.get("margin"));
        header.act(month);
        add(header, content);
    }

    private static void go(YearMonth wanted) {
        UI.getCurrent().navigate("margin", QueryParameters.simple(Map.of("period", wanted.toString())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter("period");
        month.choose(asked.flatMap(MonthChoice::read), lastMonth);
        show();
    }

    private void show() {
        content.removeAll();
        var all = margins.all(month.getValue());
        if (all.isEmpty())
            content.add(new EmptyState(
                    VaadinIcon.COIN_PILES, texts.get("none", Days.month(month.getValue())), texts.get("none.what")));
        else content.add(new MarginTable(all), how());
        content.add(rates());
    }

    private Paragraph how() {
        var how = new Paragraph(texts.get("how"));
        how.addClassName("md-soft");
        return how;
    }

    private Details rates() {
        var version = costs.version();
        var known = costs.read();
        var list = new RateList(known, written -> {
            costs.replace(version, written);
            Notice.done(texts.get("rates.done"));
            show();
        });
        var rates = new Details(texts.get("rates"), list);
        rates.setOpened(known.path("rates").isEmpty());
        return rates;
    }

    @Override
    public String getPageTitle() {
        return texts.get("margin");
    }
}
