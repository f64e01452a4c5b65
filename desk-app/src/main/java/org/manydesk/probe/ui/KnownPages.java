package org.manydesk.probe.ui;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manydesk.probe.Pages;
import org.manydesk.probe.ProbedPage;

/** The pages that Vaadin has registered, by all of their addresses. */
@ApplicationScoped
class KnownPages implements Pages {
    private volatile @Nullable ServletContext application;

    void open(@Observes @Initialized(ApplicationScoped.class) ServletContext started) {
        application = started;
    }

    @Override
    public List<ProbedPage> all() {
        var context = new VaadinServletContext(Objects.requireNonNull(application));
        return RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(context))
                .getAvailableRoutes()
                .stream()
                .flatMap(route -> Stream.concat(
                        Stream.of(route.getTemplate()),
                        route.getRouteAliases().stream().map(RouteBaseData::getTemplate)))
                .map(ProbedPage::new)
                .distinct()
                .toList();
    }
}
