import ProductFilterCommands

ProductFilterCommand.main()
