"""The reference page in Streamlit: `streamlit run streamlit_page.py`."""

import plotly.graph_objects as go
import streamlit as st

weeks = list(range(1, 13))
figure = go.Figure(
    [
        go.Scatter(x=weeks, y=[3, 4, 4, 5, 5, 6, 5, 6, 7, 7, 8, 8], mode="lines+markers"),
        go.Scatter(x=weeks, y=[4, 4, 5, 5, 6, 6, 6, 7, 7, 7, 8, 9], mode="lines"),
    ]
)
number = st.slider("Now", 0, 10, 5)
st.write(f"Chosen: {number}")
st.plotly_chart(figure)
