package org.manydesk.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.manydesk.problem.Unknown;

/** Answers a folder of the application's files as what does not exist: there is nothing in it to be shown. */
public class NoFolders extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final HashSet<String> folders = new HashSet<>();

    @Override
    public void init() {
        find(getServletContext(), "/");
    }

    private void find(ServletContext files, String folder) {
        var paths = files.getResourcePaths(folder);
        if (paths == null) return;
        for (var path : Set.copyOf(paths)) {
            if (!path.endsWith("/") || path.startsWith("/WEB-INF") || path.startsWith("/META-INF")) continue;
            folders.add(path.substring(0, path.length() - 1));
            find(files, path);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (folders.contains(name)) ProblemWriter.write(new Unknown("page", path), request, response);
        else chain.doFilter(request, response);
    }
}
