package org.manydesk.onboarding.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Anchor;
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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manydesk.onboarding.NewClient;
import org.manydesk.onboarding.StartingPoints;
import org.manydesk.onboarding.TakingOn;
import org.manydesk.people.Staffing;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Needs;
import org.manydesk.scope.Right;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.tenant.Tenant;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** Takes a client on in one sitting: company, opening hours and promises, prices, people; reviewed, then all at once. */
@Route("clients/new")
@PreserveOnRefresh
@CdiComponent
@Allowed(ADMIN)
@Needs(
        read = {Right.CLIENT_READ, Right.CONTRACT_READ},
        change = {Right.CLIENT_WRITE, Right.CONTRACT_WRITE, Right.PEOPLE_MANAGE})
public class NewClientView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final String PATH = "clients/new";

    private final transient TakingOn takingOn;
    private final transient Staffing staffing;
    private final transient StartingPoints points;
    private final transient ClientDirectory directory;
    private final transient Clock clock;
    private final transient Texts texts = Texts.of(NewClientView.class);
    private @Nullable Flow flow;

    /** The steps that say something. */
    private record Steps(CompanyStep company, ContractSteps contract, PeopleStep people) {
        NewClient written() {
            return new NewClient(
                    company.clientKey(), company.written(), contract.written(), people.written(), people.staff());
        }
    }

    @Inject
    NewClientView(TakingOn takingOn, Staffing staffing, StartingPoints points, ClientDirectory directory, Clock clock) {
        this.takingOn = takingOn;
        this.staffing = staffing;
        this.points = points;
        this.directory = directory;
        this.clock = clock;
        addClassName("md-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var open = flow == null ? begin() : flow;
        open.show(event.getLocation().getQueryParameters().getSingleParameter("step"));
    }

    private Flow begin() {
        var company = new CompanyStep(takingOn, Math.floorMod(directory.names().size(), Tenant.COLOURS));
        var contract = new ContractSteps(
                takingOn, company::clientKey, () -> company.written().zone(), clock);
        company.lead(new TemplateChoice(points.all(), contract::startFrom));
        var steps = new Steps(company, contract, new PeopleStep(takingOn, company::clientKey, staffing.staff()));
        var review = new ReviewStep(contract::written, () -> whatHappens(steps), LocalDate.now(clock));
        var all = List.of(company, contract.service(), contract.prices(), steps.people(), review);
        var begun = new Flow(PATH, all, () -> finish(steps, review), texts.get("finish"));
        flow = begun;
        removeAll();
        var header = new PageHeader(texts.get("new"));
        header.act(new Anchor("clients/new/file", texts.get("new.file")));
        add(header, begun);
        return begun;
    }

    private List<String> whatHappens(Steps steps) {
        var wanted = steps.written();
        var sentences = new ArrayList<String>();
        var prefix = wanted.key().toUpperCase(Locale.ROOT);
        sentences.add(texts.get("review.client", wanted.profile().name(), prefix));
        sentences.add(texts.get(
                "review.contract", steps.contract().number(), steps.contract().from()));
        sentences.add(texts.get("review.people", wanted.people().size()));
        sentences.add(
                wanted.staff().isEmpty()
                        ? texts.get("review.noStaff")
                        : texts.get(
                                "review.staff", String.join(", ", steps.people().staffNames())));
        return sentences;
    }

    private void finish(Steps steps, ReviewStep review) {
        var wanted = steps.written();
        if (!review.accepts(() -> takingOn.takeOn(wanted))) return;
        flow = null;
        removeAll();
        add(new TakenOn(wanted));
    }

    @Override
    public String getPageTitle() {
        return texts.get("new");
    }
}
