package org.manydesk.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.manydesk.scope.Caller;
import org.manydesk.scope.Role;
import org.manydesk.tenant.Onboarding;
import org.manydesk.ui.FirstPage;

/** Knows the pages of all modules, and which of them a person begins on. */
@ApplicationScoped
public class FirstPages {
    private final Onboarding onboarding;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected FirstPages() {
        this(null);
    }

    @Inject
    FirstPages(Onboarding onboarding) {
        this.onboarding = onboarding;
    }

    /** The first page of the person's role; else the first entry of their menu; empty when there is none. */
    public Optional<Class<? extends Component>> of(Caller.Person person) {
        Optional<Class<? extends Component>> first = Optional.empty();
        if (person.role().reachesAllTenants() && !onboarding.hasBegun())
            first = marked(person, FirstPage::beforeFirstClient);
        return first.or(() -> marked(person, FirstPage::value))
                .or(() -> menuOf(person).stream().findFirst());
    }

    /** The pages that are in a person's menu, in the menu's order. */
    public List<Class<? extends Component>> menuOf(Caller.Person person) {
        return pagesOf(person).stream()
                .filter(page -> page.isAnnotationPresent(Menu.class))
                .sorted(Comparator.comparingDouble(
                        page -> page.getAnnotation(Menu.class).order()))
                .toList();
    }

    private Optional<Class<? extends Component>> marked(Caller.Person person, Function<FirstPage, Role[]> roles) {
        return pagesOf(person).stream()
                .filter(page -> page.isAnnotationPresent(FirstPage.class))
                .filter(page -> person.isOneOf(roles.apply(page.getAnnotation(FirstPage.class))))
                .findFirst();
    }

    private static List<Class<? extends Component>> pagesOf(Caller.Person person) {
        List<Class<? extends Component>> pages = new java.util.ArrayList<>();
        RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(RouteBaseData::getNavigationTarget)
                .filter(page -> PageAccess.mayOpen(person, page))
                .forEach(pages::add);
        return pages;
    }
}
