"""The service's name, links and buttons at the top."""

from components import NavigationButton, NavigationLink, ServiceNavigation


def test_a_button_sends_a_form_that_stands_elsewhere():
    shown = ServiceNavigation("Apply", buttons=(NavigationButton("Sign out", "out"),)).__html__()
    assert 'form="out">Sign out</button>' in shown


def test_a_link_and_a_button_fold_into_a_menu_on_a_phone():
    links, buttons = (NavigationLink("Account", "/account"),), (NavigationButton("Out", "out"),)
    assert "__toggle" in ServiceNavigation("Apply", "/", links, buttons).__html__()
    assert "__toggle" not in ServiceNavigation("Apply", "/", links).__html__()


def test_the_words_of_a_button_are_escaped():
    shown = ServiceNavigation("Apply", buttons=(NavigationButton("<b>", '"x'),)).__html__()
    assert 'form="&#34;x">&lt;b&gt;</button>' in shown
