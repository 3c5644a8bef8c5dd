package dev.codemedic.models.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainTest {
    @TempDir
    Path folder;

    private static String domain(Specimen project, String file) throws IOException {
        return Domain.of(project.raised(project.at(file, 1, "")), project.sources());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "app.py | from flask import Flask | backend",
                "app.py | import pandas as pd | data",
                "app.py | import sqlite3 | data",
                "app.py | from tkinter import ttk | frontend",
                "app.py | import ctypes | low-level",
                "app.py | import json | ''",
                "app.py | # import flask would be too much | ''",
                "App.java | import org.springframework.web.bind.annotation.GetMapping; | backend",
                "App.java | import jakarta.servlet.http.HttpServlet; | backend",
                "App.java | import java.sql.Connection; | data",
                "App.java | import java.nio.ByteBuffer; | low-level",
                "App.java | import javafx.application.Application; | frontend",
                "App.java | import java.util.List; | ''",
                "app.js | import { useState } from 'react'; | frontend",
                "app.js | const express = require('express'); | backend",
                "app.js | import reactive from './reactive'; | ''"
            })
    void isToldByTheImports(String file, String line, String word) throws IOException {
        assertThat(domain(Specimen.in(folder).with(file, line + "\n"), file)).isEqualTo(word.replace("''", ""));
    }

    @Test
    void neighboursAndBuildFilesTellWhereTheFileDoesNot() throws IOException {
        var project = Specimen.in(folder)
                .with("shop/prices.py", "x = 1\n")
                .with("shop/views.py", "from django.http import HttpResponse\n")
                .with("other/plot.py", "import tkinter\n");
        assertThat(domain(project, "shop/prices.py")).isEqualTo("backend");
        var maven = Specimen.in(folder.resolve("shop"))
                .with("pom.xml", "<artifactId>helidon-webserver</artifactId>")
                .with("src/main/java/A.java", "class A {}\n");
        assertThat(domain(maven, "src/main/java/A.java")).isEqualTo("backend");
    }

    @Test
    void theFailingFileCountsMost() throws IOException {
        var project = Specimen.in(folder)
                .with("load.py", "import pandas\nimport threading\n")
                .with("web.py", "import flask\n")
                .with("requirements.txt", "flask==3.0\n");
        assertThat(domain(project, "load.py")).isEqualTo("data");
    }

    @Test
    void bothSidesInOneProjectAreFullStack() throws IOException {
        var project = Specimen.in(folder)
                .with("app.py", "from fastapi import FastAPI\n")
                .with("package.json", "{\"dependencies\": {\"react\": \"19\"}}");
        assertThat(domain(project, "app.py")).isEqualTo("full-stack");
    }
}
