package org.manydesk.shell;

import com.vaadin.flow.component.Component;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.manydesk.availability.ServiceNames;
import org.manydesk.availability.ui.ServicesView;
import org.manydesk.scope.Caller;
import org.manydesk.signin.ui.FirstPages;

/** The pages in a person's menu: those that they may open, without what their company does not have. */
@ApplicationScoped
class OwnMenu {
    private final FirstPages pages;
    private final ServiceNames services;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OwnMenu() {
        this(null, null);
    }

    @Inject
    OwnMenu(FirstPages pages, ServiceNames services) {
        this.pages = pages;
        this.services = services;
    }

    List<Class<? extends Component>> of(Caller.Person person) {
        var all = pages.menuOf(person);
        if (!all.contains(ServicesView.class) || hasServices(person)) return all;
        return all.stream().filter(page -> page != ServicesView.class).toList();
    }

    /** Staff see those of every client; a company without any bought none that are watched. */
    private boolean hasServices(Caller.Person person) {
        return person.home().map(client -> !services.of(client).isEmpty()).orElse(true);
    }
}
