package org.manydesk.exchange.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.manydesk.exchange.ExchangeRates;
import org.manydesk.exchange.KeptRate;
import org.manydesk.exchange.RateKeeping;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.ui.Days;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;
import org.manydesk.ui.WideColumns;

/** The exchange rates that VAT is stated by in the currency of the accounts: entered, corrected, taken out. */
@Route("exchange-rates")
@Menu(title = "exchangeRates", order = 45, icon = "vaadin:exchange")
@CdiComponent
@Allowed({BILLING, ADMIN})
public class ExchangeRatesView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int AT_ONCE = 50;

    private final transient RateKeeping keeping;
    private final transient CurrentCaller caller;
    private final transient Texts texts = Texts.of(ExchangeRatesView.class);
    private final transient List<KeptRate> shown = new ArrayList<>();
    private final Div above = new Div();
    private final Grid<KeptRate> grid = new Grid<>();
    private final Button more = new Button(texts.get("more"), click -> showMore());

    @Inject
    ExchangeRatesView(RateKeeping keeping, CurrentCaller caller) {
        this.keeping = keeping;
        this.caller = caller;
        addClassNames("md-page", "md-narrow");
        above.addClassName("md-stack-s");
        add(new PageHeader(texts.get("exchangeRates")), above, list(), more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        above.removeAll();
        var changes = caller.person().isOneOf(ADMIN);
        above.add(new BooksFields(keeping.books(), changes, currency -> {
            keeping.keepBooksIn(currency);
            done(texts.get("books.kept", currency.getCurrencyCode()));
        }));
        keeping.books().ifPresent(books -> above.add(new RateFields(books, this::enter)));
        shown.clear();
        showMore();
    }

    private void enter(Currency currency, LocalDate day, RateKeeping.Said said) {
        var kept = keeping.enter(currency, day, said);
        done(texts.get("entered", kept.rate().equation(), Days.day(day)));
    }

    private void done(String sentence) {
        show();
        Notice.done(sentence);
    }

    private Component list() {
        grid.addComponentColumn(this::rate).setHeader(texts.get("rate")).setFlexGrow(4);
        var source = grid.addColumn(kept -> kept.rate().source())
                .setHeader(texts.get("source"))
                .setFlexGrow(3);
        var by = grid.addColumn(KeptRate::enteredBy).setHeader(texts.get("by")).setFlexGrow(3);
        grid.addComponentColumn(this::removal).setAutoWidth(true).setFlexGrow(0);
        WideColumns.of(grid, source, by);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("md-list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.EXCHANGE, texts.get("none"), texts.get("none.what")));
        return grid;
    }

    private Component rate(KeptRate kept) {
        var day = new Span(Days.day(kept.rate().day()));
        day.addClassName("md-soft");
        var source = new Span(kept.rate().source());
        source.addClassNames("md-soft", "md-where-narrow");
        var cell = new Div(new Span(kept.rate().equation()), day, source);
        cell.addClassName("md-two-lines");
        return cell;
    }

    private Component removal(KeptRate kept) {
        var rate = kept.rate();
        var remove = new Button(texts.get("remove"), click -> {
            keeping.remove(kept.key());
            done(texts.get("removed", rate.equation(), Days.day(rate.day())));
        });
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(texts.get("remove.which", rate.equation(), Days.day(rate.day())));
        return remove;
    }

    private void showMore() {
        var cursor = shown.isEmpty() ? null : ExchangeRates.cursor(shown.getLast());
        var page = keeping.list(new PageRequest(AT_ONCE, cursor));
        shown.addAll(page.subList(0, Math.min(AT_ONCE, page.size())));
        more.setVisible(page.size() > AT_ONCE);
        grid.setItems(shown);
    }

    @Override
    public String getPageTitle() {
        return texts.get("exchangeRates");
    }
}
