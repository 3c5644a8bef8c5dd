def line(customer, due):
    return f"{customer} pays {due:.2f}"
